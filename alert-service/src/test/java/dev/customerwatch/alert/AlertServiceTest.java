package dev.customerwatch.alert;

import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A running alert-service, with short waits; what the engine would say is told by {@link Episodes}. */
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
public abstract class AlertServiceTest {

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @LocalServerPort
    protected int port;

    @LocalManagementPort
    protected int managementPort;

    protected Api api() {
        return Api.at(port).as("duty1", "ON_CALL");
    }
}
