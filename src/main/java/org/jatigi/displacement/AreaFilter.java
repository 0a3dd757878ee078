package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jatigi.dataset.IntFilter;
import org.jatigi.reference.AreaInput;
import org.jspecify.annotations.Nullable;

/** Where people are; all conditions that are given must hold. */
@Input("AreaFilter")
@Description("Where people are; all conditions that are given must hold.")
public record AreaFilter(
        @Description("The code of an area: figures of it and of all areas in it, in every edition.") @Nullable
        String under,

        @Description("The edition of that code.") @Nullable Integer edition,

        @Description("The level at which people were counted.") @Nullable
        IntFilter level) {

    /** The newest edition that has p-codes. */
    private static final int EDITION_DEFAULT = 2021;

    @Nullable
    AreaInput asked() {
        return under == null ? null : new AreaInput(under, edition == null ? EDITION_DEFAULT : edition, null);
    }
}
