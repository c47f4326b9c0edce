package dev.customerwatch.testkit.probe;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/probes")
class ProbeController {

    record Probe(@Schema(example = "p1") String name) {}

    @GetMapping("/{id}")
    @Operation(summary = "One probe")
    Map<String, String> one(@PathVariable String id) {
        return Map.of("id", id);
    }

    @PostMapping
    @Operation(summary = "Make a probe")
    Probe make(@Valid @RequestBody Probe probe) {
        return probe;
    }

    @GetMapping
    @Operation(summary = "All probes")
    Map<String, String> all() {
        return Map.of();
    }
}
