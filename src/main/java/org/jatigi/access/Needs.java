package org.jatigi.access;

import io.smallrye.graphql.api.Directive;
import io.smallrye.graphql.api.DirectiveLocation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What an operation does, and with which category of data. The field guard asks for it before the resolver runs. */
@Directive(on = {DirectiveLocation.FIELD_DEFINITION})
@Description("This operation needs that verb on that category of data.")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    @NonNull
    Category category();

    @NonNull
    Verb verb();
}
