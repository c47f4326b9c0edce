package dev.customerwatch.local.console;

import dev.customerwatch.local.http.Answer;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that stands before others, e.g. {@code cards import}: alone it says which there are. */
public abstract class CommandGroup implements Runnable {

    protected static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public final void run() {
        var words = List.copyOf(spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "Which command? One of " + words);
    }

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Says why on the error stream; what the command exits with. */
    protected final int failed(String why) {
        spec.commandLine().getErr().println(why);
        return FAILED;
    }

    /** The same of what a service refused. */
    protected final int refused(Answer answer) {
        return failed(answer.problem());
    }
}
