package dev.customerwatch.customer.facts;

import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact.Place;
import dev.customerwatch.customer.history.Timeline.Known;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well we know the people at a customer: contacts who are still there, by level, department and decision role.
 *
 * @param flags what is weak about it
 */
public record Coverage(
        int contacts,
        Map<String, Integer> byLevel,
        Map<String, Integer> byDepartment,
        Map<String, Integer> byRole,
        Set<Flag> flags) {

    public Coverage {
        byLevel = Map.copyOf(byLevel);
        byDepartment = Map.copyOf(byDepartment);
        byRole = Map.copyOf(byRole);
        flags = Set.copyOf(flags);
    }

    /** What is weak about the coverage of a customer. */
    public enum Flag {
        NO_CONTACT,
        SINGLE_CONTACT,
        NO_DECIDER,
        KEY_CONTACT_LEFT
    }

    /** The coverage on a day, from what held then. */
    public static Coverage of(Map<Place, Known> held, LocalDate on) {
        var contacts = new TreeMap<String, Map<CardField, String>>();
        held.forEach((place, known) -> {
            var value = known.fact().value();
            if (place.field().part() == CardField.CONTACT_NAME.part() && value != null) {
                contacts.computeIfAbsent(place.item(), none -> new EnumMap<>(CardField.class))
                        .put(place.field(), value);
            }
        });
        var left = new TreeSet<String>();
        contacts.forEach((item, contact) -> {
            if (hasLeft(contact, on)) {
                left.add(item);
            }
        });
        var keyLeft = left.stream().anyMatch(item -> isKey(contacts.getOrDefault(item, Map.of())));
        contacts.keySet().removeAll(left);
        return counted(contacts, keyLeft);
    }

    private static Coverage counted(Map<String, Map<CardField, String>> contacts, boolean keyLeft) {
        var flags = new TreeSet<Flag>();
        var byRole = count(contacts, CardField.CONTACT_ROLE);
        if (contacts.isEmpty()) {
            flags.add(Flag.NO_CONTACT);
        } else if (contacts.size() == 1) {
            flags.add(Flag.SINGLE_CONTACT);
        }
        if (!byRole.containsKey("DECIDER")) {
            flags.add(Flag.NO_DECIDER);
        }
        if (keyLeft) {
            flags.add(Flag.KEY_CONTACT_LEFT);
        }
        return new Coverage(
                contacts.size(),
                count(contacts, CardField.CONTACT_LEVEL),
                count(contacts, CardField.CONTACT_DEPARTMENT),
                byRole,
                flags);
    }

    private static Map<String, Integer> count(Map<String, Map<CardField, String>> contacts, CardField field) {
        var counts = new TreeMap<String, Integer>();
        contacts.values()
                .forEach(contact -> Optional.ofNullable(contact.get(field))
                        .ifPresent(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    private static boolean hasLeft(Map<CardField, String> contact, LocalDate on) {
        return Optional.ofNullable(contact.get(CardField.CONTACT_LEFT_ON))
                .map(LocalDate::parse)
                .filter(day -> !day.isAfter(on))
                .isPresent();
    }

    private static boolean isKey(Map<CardField, String> contact) {
        return "true".equals(contact.get(CardField.CONTACT_IS_KEY));
    }
}
