package org.jatigi.matching.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdOrderTest {

    @ParameterizedTest
    @ValueSource(strings = {"ab", "0123456789abcdef", "aéÿ", "aج\uFFFF\uD83D\uDE00", "\u0000a"})
    void ids_are_in_the_order_of_their_letters_whatever_the_letters_are(String letters) {
        var random = new Random(letters.hashCode());
        List<String> ids = new ArrayList<>();
        for (int record = 0; record < 3_000; record++) {
            StringBuilder id = new StringBuilder(random.nextInt(4) == 0 ? "" : "S-");
            int length = random.nextInt(12);
            for (int at = 0; at < length; at++) {
                id.append(letters.charAt(random.nextInt(letters.length())));
            }
            ids.add(id.toString());
        }

        int[] order = IdOrder.of(Ids.of(ids), Integer::compare);

        int[] expected = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing((Integer record) -> ids.get(record))
                        .thenComparing(record -> record))
                .mapToInt(Integer::intValue)
                .toArray();
        assertArrayEquals(expected, order);
    }

    @Test
    void no_ids_have_an_order() {
        assertEquals(0, IdOrder.of(new Ids(), Integer::compare).length);
    }
}
