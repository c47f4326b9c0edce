package dev.customerwatch.customer.cardfile.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cards come in and go out as files. */
@ServiceTest("customer")
class CardFilesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "Customer code,Name,Kind,Region,Telephone,Source of information\r\n";

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private String code;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        code = "K-" + UUID.randomUUID();
    }

    @Test
    void eachRowMakesACardOnceHoweverOftenItIsSent() {
        var file = HEADER + code + ",长河纺织,DEALER,HEBEI,,SERVICE\r\n" + code + "-2,王小明,PERSON,HEBEI,13800138000,\r\n";

        var first = send(file).expect(200);
        var again = send(file).expect(200);

        assertThat(counts(first)).isEqualTo("2 0 0 0");
        assertThat(counts(again)).isEqualTo("0 0 2 0");
        var card = customers.manager().get("/customers?code=" + code).expect(200);
        assertThat(card.at("/items/0/kind")).isEqualTo("DEALER");
        assertThat(events(card.at("/items/0/customerId"), 1).getFirst().type())
                .isEqualTo("customer.customer-registered.v1");
    }

    @Test
    void aRowOfAKnownCodeChangesWhatItSaysAndNothingElse() {
        var body = Map.of("name", "江南春", "kind", "DEALER", "code", code, "region", "EAST", "phone", "025 8888 1234");
        var card = customers.manager().post("/customers", body).expect(201);

        var changed = send("客户编码,区域,客户名称\r\n" + code + ",WEST,\r\n").expect(200);

        assertThat(counts(changed)).isEqualTo("0 1 0 0");
        var now = customers.manager().get("/customers/" + id(card) + "?purpose=CONTACT");
        assertThat(now.at("/name") + now.at("/region") + now.at("/phone")).isEqualTo("江南春WEST02588881234");
    }

    @Test
    void aRowThatCannotBeTakenOverStopsOnlyItself() {
        customers.manager().post("/customers", Map.of("name", "x", "kind", "ENTERPRISE", "identifier", identifier()));
        var file = "Customer code,Name,Kind,Telephone,Source of information,USCC or other id\r\n"
                + code + "-0,,DEALER,,,\r\n"
                + ",长河,DEALER,,,\r\n"
                + code + "-2,长\u202e河,DEALER,,,\r\n"
                + code + "-3,长河,SHOP,,,\r\n"
                + code + "-4,=长河,DEALER,,,\r\n"
                + code + "-5,王小明,PERSON,12,,\r\n"
                + code + "-6,王小明,PERSON,,PURCHASED_LIST,\r\n"
                + code + "-7,长河,ENTERPRISE,,,91320100MA1MK5XB22\r\n"
                + code + "-8,长河\r\n"
                + code + "-9," + "长".repeat(2_000) + ",DEALER,,,\r\n"
                + code + "-10,长河👩‍👩‍👧,DEALER,,,\r\n";

        var answer = send(file).expect(200);

        assertThat(answer.json()
                        .get("rejected")
                        .valueStream()
                        .map(row -> row.get("line").asString("") + " "
                                + row.get("reason").asString()))
                .containsExactly(
                        "2 MISSING",
                        "3 MISSING",
                        "4 UNFIT",
                        "5 UNKNOWN_WORD",
                        "6 FORMULA",
                        "7 UNFIT",
                        "8 CONSENT_MISSING",
                        "9 TAKEN",
                        "10 WRONG_NUMBER_OF_FIELDS",
                        "11 UNFIT");
        assertThat(answer.at("/added")).isEqualTo("1");
        assertThat(answer.text()).doesNotContain("王小明").doesNotContain("长河");
        IntStream.range(0, 10)
                .forEach(row -> assertThat(customers
                                .manager()
                                .get("/customers?code=" + code + "-" + row)
                                .json()
                                .get("items"))
                        .isEmpty());
    }

    @Test
    void aFileThatIsNoneChangesNothing() {
        var refused = send("Customer code,Shoe size\r\n" + code + ",44\r\n");

        assertThat(refused.problem(400)).isEqualTo("card-file-unreadable");
        assertThat(refused.at("/why") + refused.at("/value")).isEqualTo("UNKNOWN_COLUMNShoe size");
        assertThat(customers
                        .rep("rep1")
                        .with("Content-Type", "text/csv")
                        .send("POST", "/card-files", BodyPublishers.ofString(HEADER))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theTemplateIsAFileThatIsTakenOver() {
        for (var language : new String[] {"zh-CN", "en"}) {
            var template = customers
                    .manager()
                    .with("Accept-Language", language)
                    .get("/card-files/template")
                    .expect(200)
                    .text();
            var own = template.replace("C-1001", code + language)
                    .replace("91320100MA1MK5XB22", "")
                    .replace(",CN,", ",,");

            assertThat(template).startsWith(language.equals("en") ? "\uFEFFCustomer code" : "\uFEFF客户编码");
            assertThat(counts(send(own).expect(200))).isEqualTo("1 0 0 0");
        }
    }

    @Test
    void whatGoesOutComesInAgainUnchanged() {
        var region = "R-" + UUID.randomUUID();
        send(HEADER + code + ",=长河,DEALER," + region + ",+86 10 1234 5678,\r\n").expect(200);
        send(HEADER + code + ",'=长河,DEALER," + region + ",+86 10 1234 5678,\r\n")
                .expect(200);
        send(HEADER + code + "-2,王小明,PERSON," + region + ",13800138000,\r\n").expect(200);
        var asked = customers
                .manager()
                .post("/exports", Map.of("reason", "Check", "region", region))
                .expect(201);
        var path = "/exports/" + asked.at("/exportId");
        customers
                .with("PRIVACY_OFFICER")
                .put(path + "/decision", Map.of("approve", true))
                .expect(200);
        var file = customers.manager().get(path + "/file").expect(200).text();

        assertThat(file).contains("'=长河");
        assertThat(counts(send(file).expect(200))).isEqualTo("0 0 2 0");
        assertThat(counts(send(file.substring(1).getBytes(GB18030)).expect(200)))
                .isEqualTo("0 0 2 0");
    }

    private static Map<String, String> identifier() {
        return Map.of("country", "CN", "number", "91320100MA1MK5XB22");
    }

    private static String counts(Answer answer) {
        return answer.at("/added") + " " + answer.at("/changed") + " " + answer.at("/unchanged") + " "
                + answer.json().get("rejected").size();
    }

    private Answer send(String file) {
        return send(file.getBytes(UTF_8));
    }

    private Answer send(byte[] file) {
        return customers
                .with("INTEGRATION")
                .with("Content-Type", "text/csv")
                .send("POST", "/card-files", BodyPublishers.ofByteArray(file));
    }
}
