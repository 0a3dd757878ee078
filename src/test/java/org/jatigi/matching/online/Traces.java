package org.jatigi.matching.online;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for a text in everything that can be reached from an object. */
final class Traces {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private Traces() {}

    /** Whether any text or array of letters that can be reached has this one in it. */
    static boolean has(Object root, String text) throws IllegalAccessException {
        Traces traces = new Traces();
        traces.open(root);
        while (!traces.open.isEmpty()) {
            Object next = traces.open.pop();
            if (isOrHas(next, text)) {
                return true;
            }
            traces.openAllOf(next);
        }
        return false;
    }

    private static boolean isOrHas(Object object, String text) {
        return switch (object) {
            case String found -> found.contains(text);
            case char[] letters -> new String(letters).contains(text);
            default -> false;
        };
    }

    private void openAllOf(Object object) throws IllegalAccessException {
        switch (object) {
            case Object[] array -> {
                for (int at = 0; at < array.length; at++) {
                    open(Array.get(array, at));
                }
            }
            case Map<?, ?> map
            when isPlatform(object) -> {
                map.keySet().forEach(this::open);
                map.values().forEach(this::open);
            }
            case Iterable<?> all when isPlatform(object) -> all.forEach(this::open);
            default -> {
                if (!isPlatform(object) && !(object instanceof Enum)) {
                    openFieldsOf(object);
                }
            }
        }
    }

    private void openFieldsOf(Object object) throws IllegalAccessException {
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    open(field.get(object));
                }
            }
        }
    }

    private void open(@Nullable Object object) {
        if (object != null && seen.add(object)) {
            open.push(object);
        }
    }

    private static boolean isPlatform(Object object) {
        return object.getClass().getName().startsWith("java.")
                || object.getClass().isArray();
    }
}
