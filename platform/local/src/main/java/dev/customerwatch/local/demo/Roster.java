package dev.customerwatch.local.demo;

import java.util.List;

/** The customers of the made-up company; any likeness is chance. */
final class Roster {

    private static final String ROWS = """
            D-001 | 江南春机械有限公司          | ENTERPRISE  | JIANGSU   | KEY      | rep.li   | CNY | 200000 | drifting
            D-002 | 北方明珠百货               | DEALER      | LIAONING  | ORDINARY | rep.wang | CNY |  80000 | prompt
            D-003 | Hansen & Vogel GmbH       | ENTERPRISE  | EUROPE    | KEY      | rep.li   | EUR | 150000 | prompt
            D-004 | 东海水产批发部             | DEALER      | ZHEJIANG  | SMALL    | rep.wang | CNY |  30000 | slow
            D-005 | 华盛电子科技有限公司        | ENTERPRISE  | GUANGDONG | KEY      | rep.li   | CNY | 300000 | prompt
            D-006 | Lindqvist Handel AB       | DEALER      | EUROPE    | ORDINARY | rep.wang | EUR |  60000 | slow
            D-007 | 市第三人民医院             | INSTITUTION | JIANGSU   | ORDINARY | rep.li   | CNY | 120000 | slow
            D-008 | 西山建材经营部             | DEALER      | SHANXI    | SMALL    | rep.wang | CNY |  25000 | drifting
            D-009 | 远航国际贸易有限公司        | ENTERPRISE  | SHANGHAI  | KEY      | rep.li   | CNY | 250000 | prompt
            D-010 | O'Brien Tools Ltd         | ENTERPRISE  | EUROPE    | ORDINARY | rep.wang | EUR |  70000 | prompt
            D-011 | 青石巷小学                 | INSTITUTION | JIANGSU   | SMALL    | rep.li   | CNY |  20000 | prompt
            D-012 | 南方丰收农业合作社          | ENTERPRISE  | HUNAN     | ORDINARY | rep.wang | CNY |  90000 | slow
            D-013 | Marchetti Forniture Srl   | DEALER      | EUROPE    | ORDINARY | rep.li   | EUR |  50000 | drifting
            D-014 | 红旗五金店                 | DEALER      | HEBEI     | SMALL    | rep.wang | CNY |  15000 | cash
            D-015 | 银河软件股份有限公司        | ENTERPRISE  | BEIJING   | KEY      | rep.li   | CNY | 180000 | prompt
            D-016 | 长江造船厂                 | ENTERPRISE  | HUBEI     | KEY      | rep.wang | CNY | 400000 | slow
            D-017 | Pacific Rim Supplies Inc  | DEALER      | AMERICA   | ORDINARY | rep.li   | USD |  90000 | prompt
            D-018 | 张伟                      | PERSON      | SHANGHAI  | SMALL    | rep.wang | CNY |   8000 | cash
            D-019 | 金穗食品有限公司            | ENTERPRISE  | SHANDONG  | ORDINARY | rep.li   | CNY | 110000 | prompt
            D-020 | Novák Strojírny s.r.o.    | ENTERPRISE  | EUROPE    | ORDINARY | rep.wang | EUR |  65000 | slow
            D-021 | 滨海大酒店                 | INSTITUTION | TIANJIN   | ORDINARY | rep.li   | CNY |  60000 | prompt
            D-022 | 王秀英                    | PERSON      | BEIJING   | SMALL    | rep.wang | CNY |   6000 | cash
            D-023 | 天山纺织集团               | ENTERPRISE  | XINJIANG  | KEY      | rep.li   | CNY | 220000 | slow
            D-024 | Dupont et Filles SARL     | DEALER      | EUROPE    | SMALL    | rep.wang | EUR |  30000 | prompt
            D-025 | 绿洲园林工程公司            | ENTERPRISE  | SICHUAN   | ORDINARY | rep.li   | CNY |  75000 | drifting
            D-026 | 老城区便民超市             | DEALER      | HENAN     | SMALL    | rep.wang | CNY |  18000 | cash
            D-027 | Kobayashi Shoji KK        | DEALER      | JAPAN     | ORDINARY | rep.li   | USD |  85000 | prompt
            D-028 | 四海物流有限公司            | ENTERPRISE  | SHANGHAI  | ORDINARY | rep.wang | CNY | 130000 | slow
            D-029 | 晨光文具批发中心            | DEALER      | ZHEJIANG  | ORDINARY | rep.li   | CNY |  45000 | prompt
            D-030 | Silva & Irmãos Lda        | ENTERPRISE  | EUROPE    | SMALL    | rep.wang | EUR |  25000 | prompt
            """;

    private Roster() {}

    static List<Buyer> buyers() {
        return ROWS.lines().map(Buyer::parse).toList();
    }
}
