package dev.customerwatch.local.machine;

import java.util.Random;

/** Room for a machine beside whatever else runs here. */
public final class FreeOffset {

    // The store's port stays below the range that systems hand out to outgoing connections.
    private static final int HIGHEST = 5_700;

    private FreeOffset() {}

    public static int find() {
        var random = new Random();
        while (true) {
            var offset = 1 + random.nextInt(HIGHEST);
            if (isFree(offset)) {
                return offset;
            }
        }
    }

    private static boolean isFree(int offset) {
        try {
            FreePorts.require(new Ports(offset));
            return true;
        } catch (CannotStart taken) {
            return false;
        }
    }
}
