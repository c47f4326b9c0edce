package dev.customerwatch.local;

import dev.customerwatch.local.demo.Demo;
import dev.customerwatch.local.machine.AsOf;
import dev.customerwatch.local.machine.BusinessTime;
import dev.customerwatch.local.machine.CannotStart;
import dev.customerwatch.local.machine.DataFolder;
import dev.customerwatch.local.machine.Loopback;
import dev.customerwatch.local.machine.Machine;
import dev.customerwatch.local.machine.Ports;
import dev.customerwatch.local.machine.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs everything on this machine until it is told to stop. */
@Command(
        name = "run",
        description = "Run broker, store, authorization server and the five services on this machine.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Run implements Callable<Integer> {

    private static final int FAILED = 1;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where everything is kept; ./data if not given.")
    private @Nullable Path data;

    @Option(names = "--port-offset", paramLabel = "N", description = "Added to every port.")
    private int portOffset;

    @Option(names = "--address", description = "The address to listen on; only 127.0.0.1 while there are demo users.")
    private String address = "127.0.0.1";

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "Business time at the start of new data, e.g. 2011-12-10T12:00[Europe/London]; the system's time"
                            + " if not given. It is kept with the data and goes on from there.")
    private @Nullable String asOf;

    @Option(names = "--no-demo", negatable = false, description = "Leave the demo company out.")
    private boolean noDemo;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of every service, e.g. customerwatch.company=acme.")
    private List<String> extra = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var screen = Screen.ofTerminal(spec.commandLine().getOut());
        try {
            Loopback.require(address);
            runUntilStopped(settings(), screen);
            return 0;
        } catch (CannotStart refused) {
            screen.failed(String.valueOf(refused.getMessage()));
            return FAILED;
        }
    }

    private Settings settings() {
        var ports = ports();
        var begin = asOf();
        var data = DataFolder.open(folder());
        return new Settings(
                data,
                ports,
                time(data, begin),
                extra.stream().map(setting -> "--" + setting).toList());
    }

    private Ports ports() {
        try {
            return new Ports(portOffset);
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), String.valueOf(outOfRange.getMessage()));
        }
    }

    private @Nullable AsOf asOf() {
        try {
            return asOf == null ? null : AsOf.parse(asOf, ZoneId.systemDefault());
        } catch (IllegalArgumentException unreadable) {
            throw new ParameterException(spec.commandLine(), "--as-of: " + unreadable.getMessage());
        }
    }

    private static BusinessTime time(DataFolder data, @Nullable AsOf begin) {
        try {
            return BusinessTime.of(data, begin, InstantSource.system());
        } catch (CannotStart refused) {
            data.close();
            throw refused;
        }
    }

    /** The start script sets the home, so that the data stays in one place wherever it is called from. */
    private Path folder() {
        return data == null ? Path.of(System.getProperty("customerwatch.home", "."), "data") : data;
    }

    private void runUntilStopped(Settings settings, Screen screen) throws InterruptedException {
        LogFile.into(settings.data().log());
        var machine = new Machine(settings, screen);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(machine, screen, stopped), "stop"));
        start(machine, settings, screen);
        if (!noDemo) {
            machine.add(Demo.start(settings.ports()));
        }
        screen.ready(Welcome.text(settings, !noDemo));
        stopped.await();
    }

    private static void start(Machine machine, Settings settings, Screen screen) {
        try {
            machine.start();
        } catch (CannotStart refused) {
            throw refused;
        } catch (RuntimeException failed) {
            org.slf4j.LoggerFactory.getLogger(Run.class).error("start failed", failed);
            throw new CannotStart("Stopped while %s: %s%nMore in %s"
                    .formatted(
                            screen.phase(),
                            failed.getMessage(),
                            LogFile.in(settings.data().log())));
        }
    }

    private static void stop(Machine machine, Screen screen, CountDownLatch stopped) {
        screen.phase("stopping");
        machine.close();
        screen.close();
        stopped.countDown();
    }
}
