package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.privacy.mongo.Vault;
import dev.customerwatch.customer.text.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The keyed tokens by which what is sealed can be found; erasing a card removes them. */
@Component
final class Tokens {

    private final Vault vault;

    Tokens(Vault vault) {
        this.vault = vault;
    }

    /** The token by which a telephone number or address of a contact is found. */
    String ofReach(String phoneOrEmail) {
        return phoneOrEmail.contains("@")
                ? vault.token("email", phoneOrEmail.toLowerCase(Locale.ROOT))
                : vault.token("phone", Likeness.ofPhone(phoneOrEmail));
    }

    /** The token by which the name of a customer is found, persons' too. */
    String ofName(String name) {
        return vault.token("name", Likeness.ofName(name));
    }

    /** The tokens that another card of the same customer would have too. */
    List<String> of(Profile profile) {
        if (profile.isErased()) {
            return List.of();
        }
        var tokens = new ArrayList<String>();
        tokens.add(ofName(profile.name()));
        var phone = profile.particulars().phone();
        if (phone != null) {
            tokens.add(vault.token("phone", Likeness.ofPhone(phone)));
        }
        return List.copyOf(tokens);
    }
}
