package org.jvenv.create.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jvenv.seed.request.Seed;
import org.jvenv.tree.Step;

/** A plan as text for users: the tree of files, with the targets of links. */
public final class PlanListing {

    private final String detail;
    private final Map<String, PlanListing> children = new TreeMap<>();

    private PlanListing(String detail) {
        this.detail = detail;
    }

    /** Returns the listing of {@code steps} below {@code prefix}, and of the {@code seeds}. */
    public static String of(Path prefix, List<Step> steps, List<Seed> seeds) {
        PlanListing root = new PlanListing("");
        for (Step step : steps) {
            root.add(step);
        }
        StringBuilder text = new StringBuilder().append(prefix).append('\n');
        root.print("", text);
        for (Seed seed : seeds) {
            text.append("seeded with ").append(seed).append('\n');
        }
        return text.toString();
    }

    private void add(Step step) {
        PlanListing parent = this;
        Path path = step.path();
        for (int i = 0; i < path.getNameCount(); i++) {
            boolean last = i == path.getNameCount() - 1;
            String name = path.getName(i).toString();
            parent = parent.children.computeIfAbsent(name, unused -> new PlanListing(last ? step.detail() : "/"));
        }
    }

    private void print(String indent, StringBuilder text) {
        int left = children.size();
        for (Map.Entry<String, PlanListing> child : children.entrySet()) {
            left--;
            text.append(indent).append(left == 0 ? "└── " : "├── ");
            text.append(child.getKey()).append(child.getValue().detail).append('\n');
            child.getValue().print(indent + (left == 0 ? "    " : "│   "), text);
        }
    }
}
