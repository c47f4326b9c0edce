package dev.customerwatch.customer.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final String OLD = "1:" + "o".repeat(32);
    private static final String NEW = "2:" + "n".repeat(32);
    private static final byte[] NAME = "王小明".getBytes(UTF_8);

    @Test
    void opensWhatItSealedForThisCustomerOnly() {
        var keys = keys(OLD);
        var key = DataKey.fresh("c1");
        var sealed = key.seal(NAME);

        assertThat(new String(sealed, UTF_8)).doesNotContain("王");
        assertThat(DataKey.unwrap("c1", key.wrapped(keys), keys).open(sealed)).isEqualTo(NAME);
        assertThatIllegalStateException().isThrownBy(() -> DataKey.fresh("c1").open(sealed));
        assertThatIllegalStateException().isThrownBy(() -> DataKey.unwrap("c2", key.wrapped(keys), keys));
    }

    @Test
    void anOlderMasterKeyUnwrapsUntilItIsGone() {
        var key = DataKey.fresh("c1");
        var sealed = key.seal(NAME);
        var wrappedByOld = key.wrapped(keys(OLD));
        var both = keys(NEW + "," + OLD);

        var rewrapped = DataKey.unwrap("c1", wrappedByOld, both).wrapped(both);

        assertThat(both.current()).isEqualTo(2);
        assertThat(DataKey.unwrap("c1", rewrapped, keys(NEW)).open(sealed)).isEqualTo(NAME);
        assertThatIllegalStateException().isThrownBy(() -> DataKey.unwrap("c1", wrappedByOld, keys(NEW)));
    }

    @Test
    void tokensAreTheSameForTheSameTextLabelAndKeyOnly() {
        var token = keys(OLD).token("phone", "13800138000");

        assertThat(keys(NEW).token("phone", "13800138000")).isEqualTo(token);
        assertThat(keys(OLD).token("name", "13800138000")).isNotEqualTo(token);
        assertThat(keys(OLD).token("phone", "13800138001")).isNotEqualTo(token);
        var others = InstallationKeys.of(MasterSecret.parse(OLD), "x".repeat(32));
        assertThat(others.token("phone", "13800138000")).isNotEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1:short", "0:oooooooooooooooooooooooooooooooo", ":oooooooooooooooooooooooooooooooo"})
    void refusesSettingsThatAreNoKeys(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> MasterSecret.parse(setting));
    }

    @Test
    void neverPrintsASecret() {
        assertThat(MasterSecret.parse(OLD).toString()).doesNotContain("oooo");
    }

    private static InstallationKeys keys(String masters) {
        return InstallationKeys.of(MasterSecret.parse(masters), "i".repeat(32));
    }
}
