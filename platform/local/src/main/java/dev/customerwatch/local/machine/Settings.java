package dev.customerwatch.local.machine;

import java.util.List;

/**
 * How a machine is started.
 *
 * @param data closed with the machine
 * @param time of everything that happens, the same for all services
 * @param extra further arguments of every service, {@code --name=value}
 */
public record Settings(DataFolder data, Ports ports, BusinessTime time, List<String> extra) {

    public Settings {
        extra = List.copyOf(extra);
    }
}
