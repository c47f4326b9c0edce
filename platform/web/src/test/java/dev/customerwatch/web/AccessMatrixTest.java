package dev.customerwatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

class AccessMatrixTest {

    private final AccessMatrix matrix = AccessMatrix.of("demo");

    @Test
    void theMostSpecificPathDecides() {
        assertThat(matrix.row(HttpMethod.GET, "/parcels/latest").orElseThrow().roles())
                .isEqualTo(Set.of(Role.AUDITOR));
        assertThat(matrix.row(HttpMethod.GET, "/parcels/7").orElseThrow().roles())
                .isEqualTo(Set.of(Role.AUDITOR, Role.SALES_REP));
    }

    @ParameterizedTest
    @CsvSource({"HEAD, /parcels, true", "DELETE, /parcels, false", "GET, /parcels/1/2, false", "GET, /Parcels, false"})
    void deniesWhatNoRowNames(String method, String path, boolean named) {
        assertThat(matrix.row(HttpMethod.valueOf(method), path).isPresent()).isEqualTo(named);
    }

    @Test
    void appendsThePlatformsOwnRows() {
        assertThat(matrix.row(HttpMethod.GET, "/dead-letters").orElseThrow().roles())
                .isEqualTo(Set.of(Role.OPERATOR));
        assertThat(matrix.row(HttpMethod.GET, "/v3/api-docs").orElseThrow().isPublic())
                .isTrue();
    }
}
