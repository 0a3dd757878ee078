package org.jatigi.matching.synthetic;

/** The names that twins receive: those of the Prophet's grandsons for two of one sex, Adama and Awa for a boy and a girl. */
final class Twins {

    private Twins() {}

    static String first(boolean male, boolean otherMale) {
        if (male != otherMale) {
            return male ? "Adama" : "Awa";
        }
        return male ? "Alhassane" : "Assanatou";
    }

    static String second(boolean firstMale, boolean male) {
        if (male != firstMale) {
            return male ? "Adama" : "Awa";
        }
        return male ? "Housseini" : "Fousseynatou";
    }
}
