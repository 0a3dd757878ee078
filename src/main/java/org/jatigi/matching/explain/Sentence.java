package org.jatigi.matching.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jatigi.matching.cluster.Zone;

/** Puts the strongest bars of an explanation into words. */
final class Sentence {

    /** Weaker evidence than 2 to 1 is not worth words. */
    private static final double WORTH_SAYING = 1;

    /** What is four times rarer or commoner than usual is called so. */
    private static final double REMARKABLE = 2;

    /** More reasons than that nobody reads. */
    private static final int REASONS_MAX = 3;

    private final Explanation explanation;
    private final Language language;
    private final Map<String, String> fieldNames;

    Sentence(Explanation explanation, Language language, Map<String, String> fieldNames) {
        this.explanation = explanation;
        this.language = language;
        this.fieldNames = fieldNames;
    }

    /** Words and the bits behind them. */
    private record Reason(String words, double bits) {}

    String text() {
        List<Reason> reasons = reasons();
        String speaksFor = strongest(reasons, reason -> reason.bits >= WORTH_SAYING);
        String speaksAgainst = strongest(reasons, reason -> reason.bits <= -WORTH_SAYING);
        boolean twoPersons = explanation.zone() == Zone.NON_LINK;
        String first = twoPersons ? speaksAgainst : speaksFor;
        String second = twoPersons ? speaksFor : speaksAgainst;
        Label turn = twoPersons ? Labels.ONE_PERSON : Labels.AGAINST;
        StringBuilder text = new StringBuilder(Labels.of(explanation.zone()).in(language));
        if (!first.isEmpty()) {
            text.append(colon()).append(first);
        }
        if (!second.isEmpty()) {
            text.append(first.isEmpty() ? colon() : semicolon());
            text.append(turn.in(language)).append(colon()).append(second);
        }
        if (first.isEmpty() && second.isEmpty()) {
            text.append(colon()).append(Labels.NOTHING_KNOWN.in(language));
        }
        return text.append('.').toString();
    }

    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (Bar bar : explanation.bars()) {
            switch (bar.kind()) {
                case FIELD -> reasons.add(ofField(bar));
                case RELATIVES -> {
                    Label words = explanation.sameRoster() ? Labels.ONE_ROSTER : Labels.of(bar.kind());
                    reasons.add(new Reason(words.in(language), Math.min(0, bar.bits())));
                }
                case OTHERS -> reasons.add(new Reason(Labels.of(bar.kind()).in(language), bar.bits()));
                case PRIOR, REPEATED, RARITY, CALIBRATION -> {}
            }
        }
        return reasons;
    }

    private Reason ofField(Bar bar) {
        String field = Objects.requireNonNull(bar.field());
        double rarity = explanation.bars().stream()
                .filter(other -> other.kind() == Bar.Kind.RARITY && field.equals(other.field()))
                .mapToDouble(Bar::bits)
                .sum();
        String name = fieldNames.getOrDefault(field, field.replace('_', ' '));
        String words = Labels.of(Objects.requireNonNull(bar.level())).of(name, language);
        if (rarity >= REMARKABLE) {
            words += ", " + Labels.RARE.in(language);
        } else if (rarity <= -REMARKABLE) {
            words += ", " + Labels.COMMON.in(language);
        }
        return new Reason(words, bar.bits() + rarity);
    }

    private static String strongest(List<Reason> reasons, Predicate<Reason> wanted) {
        return reasons.stream()
                .filter(wanted)
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.bits)))
                .limit(REASONS_MAX)
                .map(Reason::words)
                .collect(Collectors.joining(", "));
    }

    /** French sets a no-break space before it. */
    private String colon() {
        return language == Language.FRENCH ? "\u00a0: " : ": ";
    }

    private String semicolon() {
        return language == Language.FRENCH ? "\u00a0; " : "; ";
    }
}
