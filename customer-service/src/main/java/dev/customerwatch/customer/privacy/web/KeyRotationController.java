package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.privacy.mongo.Vault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Wraps the customers' data keys by a new master key, once the settings name one. */
@RestController
@RequestMapping(path = "/privacy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Privacy")
class KeyRotationController {

    private final Vault vault;

    KeyRotationController(Vault vault) {
        this.vault = vault;
    }

    @PostMapping("/key-rotations")
    @Operation(
            summary = "Wrap all data keys by the current master key",
            description = "After it, an older master key may go from the settings. May be repeated at any time.")
    @ApiResponse(responseCode = "200", description = "How many keys another master key had wrapped")
    Rotation rotate() {
        return new Rotation(vault.rotate());
    }

    /** How many keys were wrapped anew. */
    record Rotation(int rewrapped) {}
}
