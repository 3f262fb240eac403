package io.stellwerk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.StateTree;
import com.vaadin.flow.internal.change.ListAddChange;
import com.vaadin.flow.internal.change.ListRemoveChange;
import com.vaadin.flow.internal.change.NodeChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Follows what the browser is told about the children of a list. */
class KeyedTests {

    private final UnorderedList list = new UnorderedList();
    private final StateTree tree = new UI().getInternals().getStateTree();
    private final Map<StateNode, Integer> names = new HashMap<>();
    private final Keyed<Integer, ListItem> keyed =
            new Keyed<>(list, number -> number, this::item, (item, number) -> {});
    private final List<StateNode> browser = new ArrayList<>();
    private final List<StateNode> left = new ArrayList<>();

    @Test
    void howeverAListChangesBetweenTwoAnswersTheBrowserShowsTheLast() {
        tree.getUI().getElement().appendChild(list.getElement());
        answer();
        var random = new Random(7);
        var numbers = new ArrayList<Integer>();
        for (int round = 0; round < 2_000; round++) {
            for (int change = 0; change < 3; change++) {
                change(numbers, random, 10 * round + change);
                keyed.show(numbers);
            }
            answer();
            assertThat(browser.stream().map(names::get)).containsExactlyElementsOf(numbers);
        }
    }

    @Test
    void onlyWhatGoesElsewhereLeavesItsPlace() {
        tree.getUI().getElement().appendChild(list.getElement());
        keyed.show(List.of(1, 2, 3, 4, 5));
        answer();

        assertThat(movedBy(List.of(2, 3, 4, 5, 1))).containsExactly(1);
        assertThat(movedBy(List.of(1, 2, 3, 4, 5))).containsExactly(1);
        assertThat(movedBy(List.of(1, 4, 7, 2, 3, 5))).containsExactly(4);
        assertThat(movedBy(List.of(8, 1, 4, 2, 3, 5))).containsExactly(7);
        assertThat(browser.stream().map(names::get)).containsExactly(8, 1, 4, 2, 3, 5);
    }

    private List<Integer> movedBy(List<Integer> numbers) {
        left.clear();
        keyed.show(numbers);
        answer();
        return left.stream().map(names::get).toList();
    }

    private static void change(List<Integer> numbers, Random random, int fresh) {
        switch (random.nextInt(4)) {
            case 0 -> numbers.subList(numbers.size() / 2, numbers.size()).clear();
            case 1 -> Collections.shuffle(numbers, random);
            default -> numbers.addFirst(fresh);
        }
    }

    private ListItem item(int number) {
        var item = new ListItem();
        names.put(item.getElement().getNode(), number);
        return item;
    }

    private void answer() {
        tree.runExecutionsBeforeClientResponse();
        tree.collectChanges(this::apply);
    }

    private void apply(NodeChange change) {
        if (change.getNode().equals(list.getElement().getNode())) {
            switch (change) {
                case ListAddChange<?> added -> add(added);
                case ListRemoveChange<?> removed -> left.add(browser.remove(removed.getIndex()));
                default -> {}
            }
        }
    }

    private void add(ListAddChange<?> added) {
        int index = added.getIndex();
        for (var node : added.getNewItems()) {
            browser.add(index, (StateNode) node);
            index++;
        }
    }
}
