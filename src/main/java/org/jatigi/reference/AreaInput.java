package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An area as a client names it: a code says nothing without its edition. */
@Input("AreaInput")
@Description("An area: its code and the edition the code is of.")
public record AreaInput(
        @NonNull @Description("The p-code, or the code of the law in the edition of 2023.")
        String code,

        @Description("The year of the edition: 2015, 2021 or 2023.")
        int edition,

        @Description("The level, 0 country to 4 quarter, where the code is to be of that level.") @Nullable
        Integer level) {}
