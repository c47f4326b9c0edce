package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.rule.stage.Stage;
import dev.customerwatch.alert.rule.stage.StageFact;
import dev.customerwatch.alert.rule.stage.StageState;
import org.jspecify.annotations.Nullable;

/** How the facts and the state of the stage rule are stored. */
final class StageForms {

    private StageForms() {}

    static void write(Output out, StageState state) {
        out.instant(state.at());
        out.optional(state.stage(), Output::constant);
        out.instant(state.since());
        out.optional(state.fallenFrom(), Output::constant);
        out.bool(state.over());
        out.all(state.events(), Output::text);
    }

    static StageState state(Input in) {
        return new StageState(in.instant(), stage(in), in.instant(), stage(in), in.bool(), in.all(Input::text));
    }

    static void write(Output out, StageFact fact) {
        switch (fact) {
            case StageFact.CardRead read -> {
                out.optional(read.stage(), Output::constant);
                out.bool(read.over());
            }
        }
    }

    static StageFact fact(Input in) {
        return new StageFact.CardRead(stage(in), in.bool());
    }

    private static @Nullable Stage stage(Input in) {
        return in.optional(it -> it.constant(Stage.class));
    }
}
