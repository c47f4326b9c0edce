package dev.customerwatch.credit;

import dev.customerwatch.testkit.ArchitectureContract;
import java.util.Set;

class CreditArchitectureTest extends ArchitectureContract {

    CreditArchitectureTest() {
        super("credit");
    }

    @Override
    protected Set<String> adapters() {
        return Set.of("decisions", "print");
    }
}
