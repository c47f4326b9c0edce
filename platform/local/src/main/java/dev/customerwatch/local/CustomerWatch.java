package dev.customerwatch.local;

import dev.customerwatch.local.console.CommandGroup;
import dev.customerwatch.local.history.AuditCommands;
import dev.customerwatch.local.history.CardCommands;
import dev.customerwatch.local.history.ExportCommand;
import dev.customerwatch.local.history.ImportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

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
public final class CustomerWatch extends CommandGroup {

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
}
