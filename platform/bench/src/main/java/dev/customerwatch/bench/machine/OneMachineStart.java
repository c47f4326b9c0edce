package dev.customerwatch.bench.machine;

import dev.customerwatch.bench.Measurement;
import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.process.OneMachine;
import dev.customerwatch.bench.report.Aim;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Series;
import dev.customerwatch.bench.report.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The one-machine run as a new user meets it: an empty data folder, and the demo company trading. */
public final class OneMachineStart implements Measurement {

    private static final double MOST_SECONDS = 30;
    private static final double MOST_MEBIBYTES = 1.2 * 1024;

    private final Duration trading;

    /**
     * A measurement.
     *
     * @param trading how long the demo company trades before memory is looked at again
     */
    public OneMachineStart(Duration trading) {
        this.trading = trading;
    }

    @Override
    public String name() {
        return "machine";
    }

    @Override
    public String about() {
        return "the one-machine run after the build: from the start of the process until it is ready, and the memory it holds then"
                + " and when its demo company has traded for " + trading.toSeconds() + " s";
    }

    @Override
    public List<Row> measure(Session session) throws Exception {
        session.phase("unpacking");
        var program = OneMachine.unpack(session);
        var seconds = new ArrayList<Double>();
        var atOnce = new ArrayList<Double>();
        var later = new ArrayList<Double>();
        for (var round = 1; round <= session.rounds(); round++) {
            session.phase(round, "starting");
            try (var machine = OneMachine.start(session, program, "machine-" + round)) {
                seconds.add(machine.startTook().toMillis() / 1_000.0);
                atOnce.add(machine.residentMebibytes());
                session.phase(round, "the demo company trades");
                Thread.sleep(trading);
                later.add(machine.residentMebibytes());
            }
        }
        return List.of(
                Row.alone(new Series("seconds to ready", Unit.SECONDS, seconds)).aimingAt(new Aim.AtMost(MOST_SECONDS)),
                Row.alone(new Series("RSS when ready", Unit.MEBIBYTES, atOnce))
                        .aimingAt(new Aim.AtMost(MOST_MEBIBYTES)),
                Row.alone(new Series("RSS while trading", Unit.MEBIBYTES, later))
                        .aimingAt(new Aim.AtMost(MOST_MEBIBYTES)));
    }
}
