package dev.customerwatch.bench.process;

import dev.customerwatch.alert.timeline.stream.EngineMeter;
import dev.customerwatch.bench.Session;
import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.http.Login;
import dev.customerwatch.local.machine.Ports;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import dev.customerwatch.local.token.TokenServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The one-machine run as {@code platform/local/run} starts it once everything is built. */
public final class OneMachine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern FLAGS = Pattern.compile("(?m)^exec \"\\$jdk/bin/java\" ((?:-\\S+ )+)\\\\$");
    private static final String READY = "Ready in ";
    // The store's port stays below the range that systems hand out to outgoing connections.
    private static final int HIGHEST_OFFSET = 5_700;

    private final HttpClient http = Api.client();
    private final Ports ports;
    private final JavaProcess process;
    private final Duration startTook;

    private OneMachine(Ports ports, JavaProcess process, Duration startTook) {
        this.ports = ports;
        this.process = process;
        this.startTook = startTook;
    }

    /** Unpacks the program, as the start script does after a build; what comes back is started. */
    public static Path unpack(Session session) throws InterruptedException, TimeoutException {
        var unpacked = session.folder().resolve("app");
        var arguments = List.of(
                "-Djarmode=tools", "-jar", Built.machine().toString(), "extract", "--destination", unpacked.toString());
        try (var unpacking = JavaProcess.start("unpacking", session.folder(), arguments)) {
            unpacking.awaitOutput(PATIENCE);
        }
        return unpacked.resolve("customerwatch.jar");
    }

    /**
     * Starts it in an empty data folder and returns when it says that it is ready.
     *
     * @param name of its data folder and log
     * @param options of {@code customerwatch run}
     */
    public static OneMachine start(Session session, Path program, String name, String... options)
            throws InterruptedException, TimeoutException, IOException {
        var ports = freePorts();
        var arguments = new ArrayList<>(flags());
        arguments.addAll(List.of("-jar", program.toString(), "run"));
        arguments.addAll(List.of("--data", session.folder(name).toString()));
        arguments.addAll(List.of("--port-offset", Integer.toString(ports.offset())));
        arguments.addAll(List.of(options));
        var process = JavaProcess.start(name, session.folder(), arguments);
        try {
            process.await("it was ready", PATIENCE, () -> process.output().contains(READY));
            return new OneMachine(ports, process, process.age());
        } catch (InterruptedException | TimeoutException | RuntimeException notStarted) {
            process.close();
            throw notStarted;
        }
    }

    /** From the start of the process until it said that it was ready. */
    public Duration startTook() {
        return startTook;
    }

    public double residentMebibytes() {
        return ResidentMemory.mebibytesOf(process.pid());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.broker();
    }

    public String storeUri() {
        return "mongodb://127.0.0.1:" + ports.store();
    }

    public int portOffset() {
        return ports.offset();
    }

    public int port(Service service) {
        return ports.api(service);
    }

    /** A service's API as one of the demo users. */
    public Api as(DemoUser user, Service service) {
        return new Api(http, ports.url(service), login(user));
    }

    /** A bearer token of one of the demo users. */
    public String token(DemoUser user) {
        return login(user).get();
    }

    /** The sum of a service's meter over all its tags, as its metrics show it. */
    public double metric(Service service, EngineMeter meter) throws IOException, InterruptedException {
        var url = URI.create("http://127.0.0.1:" + ports.management(service) + "/actuator/prometheus");
        var name = meter.id().replace('.', '_');
        return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        process.close();
        http.shutdownNow();
    }

    private Login login(DemoUser user) {
        var issuer = TokenServer.issuer(ports.tokens());
        return new Login(http, issuer, user.user(), DemoUser.PASSWORD, InstantSource.system());
    }

    /** The JVM's flags as they stand in the start script. */
    private static List<String> flags() throws IOException {
        var flags = FLAGS.matcher(Files.readString(Built.machineScript()));
        if (!flags.find()) {
            throw new IllegalStateException("no line that starts the JVM in " + Built.machineScript());
        }
        return Arrays.asList(flags.group(1).strip().split(" ", -1));
    }

    private static Ports freePorts() {
        var random = new Random();
        while (true) {
            var ports = new Ports(1 + random.nextInt(HIGHEST_OFFSET));
            if (ports.all().keySet().stream().allMatch(FreePort::isFree)) {
                return ports;
            }
        }
    }
}
