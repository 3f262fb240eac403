package io.stellwerk.channels.email;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;

/** Ends the reading of a mail whose parts lie too deep within each other, each of which costs stack and time. */
class ShallowParts implements BodyDescriptorBuilder {

    private static final int DEEPEST = 100;

    private final BodyDescriptorBuilder part;
    private final int depth;

    ShallowParts(DefaultBodyDescriptorBuilder mail) {
        this(mail, 0);
    }

    private ShallowParts(BodyDescriptorBuilder part, int depth) {
        this.part = part;
        this.depth = depth;
    }

    @Override
    public BodyDescriptorBuilder newChild() {
        if (depth == DEEPEST) {
            throw new IllegalStateException("Parts within parts, more than " + DEEPEST + " deep");
        }
        return new ShallowParts(part.newChild(), depth + 1);
    }

    @Override
    public void reset() {
        part.reset();
    }

    @Override
    public Field addField(RawField field) throws MimeException {
        return part.addField(field);
    }

    @Override
    public BodyDescriptor build() {
        return part.build();
    }
}
