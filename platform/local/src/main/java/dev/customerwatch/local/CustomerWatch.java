package dev.customerwatch.local;

import dev.customerwatch.local.history.AuditCommands;
import dev.customerwatch.local.history.CardCommands;
import dev.customerwatch.local.history.ExportCommand;
import dev.customerwatch.local.history.ImportCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code customerwatch.jar}. */
@Command(
        name = "customerwatch",
        description = "Early warnings from what customers order, owe and complain about.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Run.class,
            PrintToken.class,
            ImportCommand.class,
            ExportCommand.class,
            CardCommands.class,
            AuditCommands.class,
            DeadLetterCommands.class,
            HelpCommand.class
        })
public final class CustomerWatch implements Runnable {

    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new CustomerWatch())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failed, command, parsed) -> {
                    command.getErr().println(failed.getMessage());
                    return FAILED;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? One of " + commands());
    }

    private List<String> commands() {
        return List.copyOf(spec.subcommands().keySet());
    }
}
