package org.jatigi.matching.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void ids_of_all_letters_are_what_they_were_and_in_their_order() {
        var random = new Random(1);
        List<String> texts = new ArrayList<>();
        for (int record = 0; record < 70_000; record++) {
            String letters = record < 66_000 ? "abcé" : "abجـ\uD83D\uDE00";
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(6); at > 0; at--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            texts.add(text.toString());
        }
        Ids ids = Ids.of(texts);
        Ids turned = new Ids();
        for (int record = texts.size() - 1; record >= 0; record--) {
            turned.add(ids, record);
        }

        assertEquals(texts.size(), ids.size());
        for (int record = 0; record < texts.size(); record++) {
            int other = random.nextInt(texts.size());
            assertEquals(texts.get(record), ids.id(record));
            assertEquals(texts.get(record), turned.id(texts.size() - 1 - record));
            assertEquals(
                    Integer.signum(texts.get(record).compareTo(texts.get(other))),
                    Integer.signum(ids.compare(record, other)));
        }
    }
}
