package dev.customerwatch.customer.card;

import dev.customerwatch.customer.text.Likeness;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is called and where it belongs.
 *
 * @param code the company's own code, unique where given
 * @param name in clear; of a person it is personal data and leaves this service masked only
 * @param region the company's own code of the sales region
 * @param particulars by what else it is known and found
 */
public record Profile(
        @Nullable String code,
        String name,
        Kind kind,
        @Nullable String region,
        Particulars particulars) {

    /** Stands where a person's name was before it was erased. */
    public static final String ERASED = "×";

    /** Refuses with {@link UnfitText}, saying what was found, but never a name. */
    public Profile {
        code = Words.ofNullable("code", code, 64);
        name = Words.personal("name", name, 200);
        region = Words.ofNullable("region", region, 64);
        if (kind == Kind.PERSON && name.endsWith("*")) {
            throw new UnfitText("name", null, "of a person must be in clear, not masked");
        }
        if (kind == Kind.PERSON && particulars.identifier() != null) {
            throw new UnfitText("identifier", null, "is of companies and institutions, not of persons");
        }
        particulars.classification().checkFor(kind);
    }

    /** A profile without further particulars. */
    public Profile(@Nullable String code, String name, Kind kind, @Nullable String region) {
        this(code, name, kind, region, Particulars.NONE);
    }

    /** The name to show to everybody: persons masked (王**), others in clear. */
    public String displayName() {
        return kind == Kind.PERSON ? masked() : name;
    }

    /** The same without what is personal. */
    Profile erased() {
        var kept = new Particulars(particulars.identifier(), null, particulars.classification());
        return new Profile(code, kind == Kind.PERSON ? ERASED : name, kind, region, kept);
    }

    /** Whether the name was erased. */
    public boolean isErased() {
        return kind == Kind.PERSON && name.equals(ERASED);
    }

    /** In what another profile is so like this one that both may be of the same customer: name, phone. */
    public List<String> likeness(Profile other) {
        var alike = new ArrayList<String>();
        if (Likeness.ofName(name).equals(Likeness.ofName(other.name))) {
            alike.add("name");
        }
        if (particulars.phone() != null
                && other.particulars.phone() != null
                && Likeness.ofPhone(particulars.phone()).equals(Likeness.ofPhone(other.particulars.phone()))) {
            alike.add("phone");
        }
        return List.copyOf(alike);
    }

    /** What of the main telephone number everybody may see. */
    public @Nullable String maskedPhone() {
        return particulars.maskedPhone();
    }

    /** The public members in which the other one differs; empty where only a masked part does. */
    List<String> changedIn(Profile other) {
        var changed = new ArrayList<String>();
        if (!Objects.equals(code, other.code)) {
            changed.add("code");
        }
        if (!displayName().equals(other.displayName())) {
            changed.add("displayName");
        }
        if (kind != other.kind) {
            changed.add("kind");
        }
        if (!Objects.equals(region, other.region)) {
            changed.add("region");
        }
        return List.copyOf(changed);
    }

    /** Holds no name: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Profile[code=" + code + ", kind=" + kind + ", region=" + region + "]";
    }

    private String masked() {
        var first = Character.toString(name.codePointAt(0));
        return first.equals(name) ? "*" : first + "**";
    }
}
