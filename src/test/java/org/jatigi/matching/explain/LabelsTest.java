package org.jatigi.matching.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jatigi.matching.cluster.Zone;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.record.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {

    @ParameterizedTest
    @EnumSource(Level.class)
    void every_level_is_said_of_a_field_in_both_languages(Level level) {
        Label label = Labels.of(level);

        assertTrue(label.of("telephone", Language.ENGLISH).contains("telephone"));
        assertTrue(label.of("téléphone", Language.FRENCH).contains("téléphone"));
        assertFalse(label.of("x", Language.ENGLISH).equals(label.of("x", Language.FRENCH)));
    }

    @Test
    void no_two_levels_are_said_alike() {
        Set<String> english = new HashSet<>();
        Set<String> french = new HashSet<>();
        for (Level level : Level.values()) {
            english.add(Labels.of(level).english());
            french.add(Labels.of(level).french());
        }

        assertEquals(Level.values().length, english.size());
        assertEquals(Level.values().length, french.size());
    }

    @Test
    void bars_zones_and_kinds_have_words_in_both_languages() {
        Stream<Label> labels = Stream.of(
                        Stream.of(Bar.Kind.values()).map(Labels::of),
                        Stream.of(Zone.values()).map(Labels::of),
                        Stream.of(Kind.values()).map(Labels::of))
                .flatMap(label -> label);

        labels.forEach(label -> {
            assertFalse(label.in(Language.ENGLISH).isBlank());
            assertFalse(label.in(Language.FRENCH).isBlank());
        });
    }
}
