package dev.customerwatch.alert;

import dev.customerwatch.testkit.AccessMatrixContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest(
        value = "alert",
        properties = {
            "alert.engine.auto-start=false",
            "customerwatch.due-every=200ms",
            "alert.desk.settle=2s",
            "alert.feed.tail=200",
            "alert.feed.heartbeat=300ms",
            "server.tomcat.connection-timeout=2s"
        })
class AlertAccessTest extends AccessMatrixContract {}
