package dev.customerwatch.local;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.machine.FreeOffset;
import dev.customerwatch.local.machine.Ports;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Personal data go through everything that a machine can do with them; then every file that it left is searched for them: the
 * store, the broker's log, the engine's state, the application's log.
 */
class PlantedDataIT {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** A company's name is no personal data: that it is found shows that the search finds. */
    private static final String COMPANY = "江南春对照机械";

    private static final String NAME = "欧阳震华镇";
    private static final String PHONE = "13917654321";
    private static final String CONTACT = "司马相如生";
    private static final String CONTACT_PHONE = "13812345987";
    private static final String EMAIL = "planted.person@example.cn";
    private static final String ADDRESS = "翠湖花园七号楼八零三室";
    private static final List<String> PLANTED = List.of(NAME, PHONE, CONTACT, CONTACT_PHONE, EMAIL, ADDRESS);

    private final Ports ports = new Ports(FreeOffset.find());

    @TempDir
    private Path folder;

    @Test
    void nothingPersonalLiesInClearInWhatAMachineLeaves() throws Exception {
        var data = folder.resolve("data");
        String said;
        try (var machine = Launched.start(data, ports, "--no-demo").awaitReady()) {
            takeCardsOver();
            var person = customerId(machine, "P-1");
            live(machine, person);
            takeCardsOut();
            verifyTheAudit();
            machine.process().destroy();
            machine.awaitEnd();
            said = machine.output();
        }

        var store = Remains.in(data.resolve("store"));
        var broker = Remains.in(data.resolve("kafka")).with(BrokerLog.texts(data.resolve("kafka")));
        var all = Remains.in(data).with(BrokerLog.texts(data.resolve("kafka"))).with(List.of(said.getBytes(UTF_8)));

        assertThat(store.hold(COMPANY)).as("the search finds in the store").isTrue();
        assertThat(broker.hold(COMPANY))
                .as("the search finds in the broker's log")
                .isTrue();
        assertThat(PLANTED).filteredOn(all::hold).isEmpty();
    }

    private void takeCardsOver() throws IOException {
        var template = folder.resolve("template.csv");
        command("cards", "template", "--language", "zh", "--output", template.toString());
        assertThat(Files.readString(template)).startsWith("\uFEFF客户编码");
        var file = folder.resolve("cards.csv");
        var rows = "客户编码,客户名称,客户类型,电话,客户负责人\r\n"
                + "P-1," + NAME + ",个人客户," + PHONE + ",rep.li\r\n"
                + "P-2," + NAME + ",个人客户,,\r\n"
                + "P-3,=" + NAME + ",个人客户," + PHONE + ",\r\n"
                + "C-1," + COMPANY + ",企业客户,,rep.li\r\n";
        Files.write(file, rows.getBytes(GB18030));

        var first = command("cards", "import", file.toString());
        var again = command("cards", "import", file.toString());

        assertThat(first).contains("3 cards added", "1 rejected", "1 FORMULA");
        assertThat(again).contains("0 cards added", "3 as they were");
        assertThat(Files.readString(folder.resolve("cards.csv.rejects.csv"))).doesNotContain(NAME);
    }

    private void live(Launched machine, String person) {
        var manager = machine.as(DemoUser.SALES_MANAGER, Service.CUSTOMER);
        var facts = List.of(
                Map.of("field", "CONTACT_NAME", "item", "c-1", "value", CONTACT),
                Map.of("field", "CONTACT_PHONE", "item", "c-1", "value", CONTACT_PHONE),
                Map.of("field", "CONTACT_EMAIL", "item", "c-1", "value", EMAIL),
                Map.of("field", "PERSON_ADDRESS", "value", ADDRESS));
        var path = "/customers/" + person;
        ok(() -> manager.post(path + "/facts", Map.of("source", "SERVICE", "facts", facts), Map.of()));
        assertThat(manager.get(path + "?purpose=VISIT").body().path("name").asString())
                .isEqualTo(NAME);
        assertThat(manager.get(path + "/facts?purpose=VISIT").body().toString()).contains(CONTACT, EMAIL, ADDRESS);
        assertThat(manager.get(path + "/history?purpose=VISIT").isOk()).isTrue();
        var ring = Map.of("phoneOrEmail", CONTACT_PHONE);
        assertThat(manager.post("/customers/lookups", ring, Map.of()).body().toString())
                .contains(person);
        refuse(manager.post("/customers", Map.of("name", NAME + "\u202e", "kind", "PERSON"), Map.of()));
        refuse(manager.post("/customers", Map.of("name", NAME, "kind", "PERSON", "phone", PHONE + "x"), Map.of()));
        refuse(manager.post("/customers", Map.of("name", List.of(NAME), "kind", "PERSON"), Map.of()));
        trade(machine, person);
    }

    /** So that the others tell of the customer, too. */
    private static void trade(Launched machine, String person) {
        var account = Map.of("customerId", person, "currency", "CNY", "limit", Map.of("kind", "NONE"), "termDays", 30);
        ok(() -> machine.as(DemoUser.CREDIT_CONTROLLER, Service.CREDIT).post("/accounts", account, Map.of()));
        var line = Map.of("product", "VALVE-15", "quantity", 2, "unitPrice", "96.50", "taxRate", "0.13");
        var order = Map.of("customerId", person, "payment", "CASH", "currency", "CNY", "lines", List.of(line));
        var placed = ok(() -> machine.as(DemoUser.INTEGRATION, Service.SALES).post("/orders", order, Map.of()));
        var complaint = Map.of(
                "customerId", person, "kind", "QUALITY", "channel", "HOTLINE", "severity", "LOW", "text", "late");
        ok(() -> machine.as(DemoUser.COMPLAINTS, Service.COMPLAINT).post("/complaints", complaint, Map.of()));
        var path = "/orders/" + placed.body().path("orderId").asString();
        await("the order to be confirmed")
                .atMost(LONGEST)
                .until(() -> machine.as(DemoUser.INTEGRATION, Service.SALES)
                        .get(path)
                        .body()
                        .path("status")
                        .asString("")
                        .equals("CONFIRMED"));
        await("the card to hear of it")
                .atMost(LONGEST)
                .until(() -> machine.as(DemoUser.AUDITOR, Service.CUSTOMER)
                        .get("/customers/" + person)
                        .body()
                        .path("state")
                        .asString("")
                        .equals("ACTUAL"));
    }

    private void takeCardsOut() throws IOException {
        var export = command("cards", "request", "--reason", "Spring fair", "--filter", "accountOwner=rep.li")
                .strip();
        command("cards", "approve", export);
        var file = folder.resolve("export.csv");
        command("cards", "fetch", export, "--encoding", "GB18030", "--output", file.toString());
        assertThat(Files.readString(file, GB18030)).contains(NAME, PHONE, COMPANY);
    }

    private void verifyTheAudit() throws IOException {
        var note = folder.resolve("audit.note");
        assertThat(command("audit", "verify", "--note", note.toString())).contains("Intact");
        assertThat(command("audit", "verify", "--note", note.toString())).contains("Intact");
        Files.writeString(note, "1000000 abcdef");
        var err = new StringWriter();
        assertThat(execute(new StringWriter(), err, "audit", "verify", "--note", note.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Tampered with");
    }

    private static String customerId(Launched machine, String code) {
        return machine.as(DemoUser.AUDITOR, Service.CUSTOMER)
                .get("/customers?code=" + code)
                .body()
                .at("/items/0/customerId")
                .asString();
    }

    private static Answer ok(Supplier<Answer> call) {
        return await("an answer").atMost(LONGEST).until(call::get, Answer::isOk);
    }

    private static void refuse(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).doesNotContain(NAME).doesNotContain(PHONE);
    }

    private String command(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        assertThat(execute(out, err, arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    private int execute(StringWriter out, StringWriter err, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--port-offset", Integer.toString(ports.offset())));
        return CustomerWatch.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    /** What was left, as bytes. */
    private record Remains(List<byte[]> contents) {

        static Remains in(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                var contents = new ArrayList<byte[]>();
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    contents.add(Files.readAllBytes(file));
                }
                return new Remains(contents);
            }
        }

        Remains with(List<byte[]> more) {
            return new Remains(Stream.concat(contents.stream(), more.stream()).toList());
        }

        boolean hold(String text) {
            return Stream.of(UTF_8, UTF_16LE, UTF_16BE, GB18030)
                    .map(text::getBytes)
                    .anyMatch(wanted -> contents.stream().anyMatch(bytes -> holds(bytes, wanted)));
        }

        private static boolean holds(byte[] bytes, byte[] wanted) {
            for (var at = 0; at <= bytes.length - wanted.length; at++) {
                var same = 0;
                while (same < wanted.length && bytes[at + same] == wanted[same]) {
                    same++;
                }
                if (same == wanted.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
