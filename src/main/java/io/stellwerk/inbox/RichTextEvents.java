package io.stellwerk.inbox;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/**
 * What {@code frontend/scripts/editor.js} tells. Each text comes with the one it grew out of, the number of the last text
 * that the browser had heard of, and the draft that it belongs to.
 */
final class RichTextEvents {

    private RichTextEvents() {}

    @DomEvent(value = "changed", allowInert = true)
    public static class Typed extends ComponentEvent<RichText> {

        final String html;
        final String base;
        final int heard;
        final String place;
        final String asked;
        final String after;

        public Typed(
                RichText source,
                boolean fromClient,
                @EventData("event.detail.html") String html,
                @EventData("event.detail.base") String base,
                @EventData("event.detail.heard") int heard,
                @EventData("event.detail.place") String place,
                @EventData("event.detail.asked.html") String asked,
                @EventData("event.detail.asked.after") String after) {
            super(source, fromClient);
            this.html = html;
            this.base = base;
            this.heard = heard;
            this.place = place;
            this.asked = asked;
            this.after = after;
        }
    }

    @DomEvent(value = "send", allowInert = true)
    public static class Send extends ComponentEvent<RichText> {

        final String html;
        final String base;
        final int heard;
        final String place;
        final int wish;
        final boolean uploading;

        public Send(
                RichText source,
                boolean fromClient,
                @EventData("event.detail.html") String html,
                @EventData("event.detail.base") String base,
                @EventData("event.detail.heard") int heard,
                @EventData("event.detail.place") String place,
                @EventData("event.detail.wish") int wish,
                @EventData("event.detail.uploading") boolean uploading) {
            super(source, fromClient);
            this.html = html;
            this.base = base;
            this.heard = heard;
            this.place = place;
            this.wish = wish;
            this.uploading = uploading;
        }
    }

    @DomEvent(value = "read", allowInert = true)
    public static class Read extends ComponentEvent<RichText> {

        final int heard;

        public Read(RichText source, boolean fromClient, @EventData("event.detail") int heard) {
            super(source, fromClient);
            this.heard = heard;
        }
    }

    @DomEvent("pressed")
    public static class Pressed extends ComponentEvent<RichText> {

        final String place;
        final boolean uploading;

        public Pressed(
                RichText source,
                boolean fromClient,
                @EventData("event.detail.place") String place,
                @EventData("event.detail.uploading") boolean uploading) {
            super(source, fromClient);
            this.place = place;
            this.uploading = uploading;
        }
    }

    @DomEvent("wanted")
    public static class Wanted extends ComponentEvent<RichText> {

        final String trigger;

        public Wanted(RichText source, boolean fromClient, @EventData("event.detail") String trigger) {
            super(source, fromClient);
            this.trigger = trigger;
        }
    }

    @DomEvent("chosen")
    public static class Chosen extends ComponentEvent<RichText> {

        final String trigger;
        final String id;

        public Chosen(
                RichText source,
                boolean fromClient,
                @EventData("event.detail.trigger") String trigger,
                @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.trigger = trigger;
            this.id = id;
        }
    }
}
