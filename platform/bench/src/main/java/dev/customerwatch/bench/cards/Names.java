package dev.customerwatch.bench.cards;

import java.util.List;

/** Names of companies as there are, each another one. */
final class Names {

    private static final List<Word> CITIES = List.of(
            new Word("苏州", "suzhou", "sz"),
            new Word("南京", "nanjing", "nj"),
            new Word("杭州", "hangzhou", "hz"),
            new Word("宁波", "ningbo", "nb"),
            new Word("武汉", "wuhan", "wh"),
            new Word("青岛", "qingdao", "qd"),
            new Word("大连", "dalian", "dl"),
            new Word("佛山", "foshan", "fs"),
            new Word("温州", "wenzhou", "wz"),
            new Word("济南", "jinan", "jn"));
    private static final List<Word> WORDS = List.of(
            new Word("江", "jiang", "j"),
            new Word("春", "chun", "c"),
            new Word("凤", "feng", "f"),
            new Word("华", "hua", "h"),
            new Word("泰", "tai", "t"),
            new Word("宏", "hong", "h"),
            new Word("鑫", "xin", "x"),
            new Word("达", "da", "d"),
            new Word("瑞", "rui", "r"),
            new Word("恒", "heng", "h"),
            new Word("源", "yuan", "y"),
            new Word("安", "an", "a"),
            new Word("康", "kang", "k"),
            new Word("捷", "jie", "j"),
            new Word("诚", "cheng", "c"),
            new Word("明", "ming", "m"),
            new Word("海", "hai", "h"),
            new Word("天", "tian", "t"),
            new Word("龙", "long", "l"),
            new Word("鹏", "peng", "p"));
    private static final List<String> TRADES = List.of("机械", "纺织", "电子", "化工", "食品");

    private Names() {}

    /** How many there are, each another one. */
    static final int MOST = 400_000;

    private record Word(String characters, String pinyin, String initials) {}

    /** A company's name, and how people ask for it. */
    record Name(String full, String characters, String pinyin, String initials) {}

    static Name of(int number) {
        var first = word(number);
        var second = word(number / 20);
        var third = word(number / 400);
        var city = CITIES.get(number / 8_000 % 10);
        return new Name(
                city.characters + first.characters + second.characters + third.characters
                        + TRADES.get(number / 80_000 % 5) + "有限公司",
                first.characters + second.characters + third.characters,
                first.pinyin + second.pinyin + third.pinyin,
                city.initials + first.initials + second.initials + third.initials);
    }

    private static Word word(int number) {
        return WORDS.get(number % 20);
    }
}
