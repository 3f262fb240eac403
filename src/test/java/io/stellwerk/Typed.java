package io.stellwerk;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;

/** What a browser tells when somebody types what is no number: the value is gone, the words still stand there. */
public final class Typed {

    private Typed() {}

    public static void into(IntegerField field, String words) {
        var element = field.getElement();
        field.clear();
        element.setProperty("_inputElementValue", words);
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "unparsable-change", JacksonUtils.createObjectNode()));
    }
}
