package org.driftline.commander.catalogue;

import org.driftline.drift.object.ObjectClass;

/**
 * A kind of object that can drift, as clients see it.
 *
 * @param number its number in the published list
 * @param key its short name; either can be a mission's {@code object_type}
 * @param description what it is
 * @param depth its place in the tree of classes, 0 for a root
 */
record ObjectTypeView(int number, String key, String description, int depth) {

    static ObjectTypeView of(ObjectClass type) {
        return new ObjectTypeView(type.number(), type.key(), type.description(), type.depth());
    }
}
