package org.jatigi.matching.synthetic;

/** A commune: its p-code of 2015 such as ML050109, its name, its cercle's p-code and name, and the letters of the languages spoken. */
record Commune(String code, String name, String cercle, String cercleName, String languages) {

    /** The p-code of the region, such as ML05. */
    String region() {
        return cercle.substring(0, 4);
    }

    /** One of the languages spoken here, by how common it is. */
    Language language(Dice dice) {
        return Language.of(languages.charAt(dice.below(languages.length())));
    }
}
