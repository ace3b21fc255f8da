package org.driftline.io.cf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.driftline.drift.field.EnsembleField;
import org.driftline.drift.field.GriddedField;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.SliceSource;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.mesh.TurnedGrid;
import org.driftline.drift.mesh.TurnedSource;
import org.driftline.io.cf.VelocityNames.Meaning;
import org.driftline.io.cf.VelocitySource.Component;
import org.driftline.io.cf.shape.Axes;
import org.driftline.io.cf.shape.AxisRole;
import org.driftline.io.cf.shape.FieldShape;
import org.driftline.io.cf.shape.ShapeFinder;
import org.driftline.io.cf.shape.ShapeFinder.Shaped;
import org.driftline.io.cf.values.CfException;
import org.driftline.io.cf.values.PackedValues;
import org.driftline.io.cf.values.SpeedUnits;
import org.driftline.io.cf.values.TimeLevels;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.Variable;

/** Finds the wind and the current of a file, and says why it took what it took. */
public final class VelocityFinder {

    /** A variable and what its names say. */
    private record Candidate(Variable variable, Meaning meaning) {}

    /** Two components that can be read, the better the smaller its ranks. */
    private record Choice(Candidate first, Candidate second, Shaped shaped) {}

    private final NetCdfFile file;
    private final Quantity quantity;
    private final Axes axes;
    private final ShapeFinder shapes;
    private final List<String> reasons = new ArrayList<>();

    private VelocityFinder(NetCdfFile file, Quantity quantity) {
        this.file = file;
        this.quantity = quantity;
        this.axes = new Axes(file);
        this.shapes = new ShapeFinder(axes);
    }

    /**
     * Looks for a velocity.
     *
     * @param reasons receives why variables that might be it were not taken
     * @throws IOException if the file cannot be read
     */
    public static Optional<Velocity> find(NetCdfFile file, Quantity quantity, List<String> reasons) throws IOException {
        VelocityFinder finder = new VelocityFinder(file, quantity);
        Optional<Velocity> found = finder.find();
        reasons.addAll(finder.reasons);
        return found;
    }

    private Optional<Velocity> find() throws IOException {
        List<Choice> choices = new ArrayList<>();
        List<Candidate> candidates = candidates();
        for (Candidate first : candidates) {
            if (first.meaning().first()) {
                consider(first, candidates, choices);
            }
        }
        choices.sort(Comparator.comparingInt(
                        (Choice choice) -> choice.shaped().level().rank())
                .thenComparingInt(choice -> choice.first().meaning().pair()));
        for (Choice choice : choices) {
            try {
                return Optional.of(velocity(choice));
            } catch (CfException | IllegalArgumentException e) {
                reasons.add(String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private List<Candidate> candidates() {
        List<Candidate> found = new ArrayList<>();
        for (Variable variable : file.variables()) {
            Optional<Meaning> meaning = variable.type().numeric()
                    ? VelocityNames.meaning(variable).filter(known -> known.quantity() == quantity)
                    : Optional.empty();
            Optional<String> other = VelocityNames.otherThing(variable, quantity);
            if (meaning.isPresent() && other.isPresent()) {
                reasons.add(variable.name() + " is not used: its names say '" + other.get() + "'");
            } else if (meaning.isPresent()) {
                found.add(new Candidate(variable, meaning.get()));
            }
        }
        return found;
    }

    private void consider(Candidate first, List<Candidate> candidates, List<Choice> choices) throws IOException {
        Optional<Candidate> second = partner(first, candidates);
        if (second.isEmpty()) {
            reasons.add(withoutPartner(first, candidates));
            return;
        }
        try {
            choices.add(new Choice(first, second.get(), shapes.find(first.variable(), quantity)));
        } catch (CfException e) {
            reasons.add(String.valueOf(e.getMessage()));
        }
    }

    /** The other component is missing, or lies on other nodes. */
    private static String withoutPartner(Candidate first, List<Candidate> candidates) {
        Optional<Candidate> elsewhere = candidates.stream()
                .filter(other -> !other.meaning().first()
                        && VelocityNames.belongTogether(
                                first.variable().name(), other.variable().name()))
                .findFirst();
        return first.variable()
                + (elsewhere.isPresent()
                        ? " and " + elsewhere.get().variable()
                                + " lie on different nodes: on a staggered grid, as those of"
                                + " ROMS and NEMO. Bring both to the same nodes first (for ROMS: u_eastward and v_northward"
                                + " at rho points)"
                        : " has no second component with the same dimensions in this file");
    }

    /** The other component: of the same kind and shape, and, where there are several, of the matching name. */
    private static Optional<Candidate> partner(Candidate first, List<Candidate> candidates) {
        List<Candidate> matching = candidates.stream()
                .filter(other -> !other.meaning().first()
                        && other.meaning().pair() == first.meaning().pair()
                        && other.variable().dimensions().equals(first.variable().dimensions()))
                .toList();
        Optional<Candidate> named = matching.stream()
                .filter(other -> VelocityNames.belongTogether(
                        first.variable().name(), other.variable().name()))
                .findFirst();
        long rivals = candidates.stream()
                .filter(other -> other.meaning().first()
                        && other.meaning().pair() == first.meaning().pair()
                        && other.variable().dimensions().equals(first.variable().dimensions()))
                .count();
        boolean alone = matching.size() == 1 && rivals == 1;
        return named.isPresent() || !alone ? named : Optional.of(matching.get(0));
    }

    private Velocity velocity(Choice choice) throws IOException {
        Variable first = choice.first().variable();
        FieldShape shape = choice.shaped().shape();
        GridFinder finder = new GridFinder(axes, first, shape);
        TimeLevels times = times(first, shape);
        Velocity found = velocity(choice, finder.find(), times);
        Optional<GridFinder.Found> other = finder.findLikeReference();
        return other.isPresent() ? found.withReading(velocity(choice, other.get(), times)) : found;
    }

    private Velocity velocity(Choice choice, GridFinder.Found grid, TimeLevels times) throws CfException {
        FieldShape shape = choice.shaped().shape();
        String first = choice.first().variable().name();
        String second = choice.second().variable().name();
        boolean alongAxes = choice.first().meaning().alongAxis();
        List<VectorField> members = new ArrayList<>();
        for (int member = 0; member < shape.members(); member++) {
            SliceSource source = source(choice, shape.ofMember(member), times);
            boolean turn = !alongAxes && grid.grid() instanceof TurnedGrid;
            members.add(new GriddedField(
                    first + ", " + second,
                    quantity,
                    grid.grid(),
                    times.instants(),
                    turn ? new TurnedSource(source, (TurnedGrid) grid.grid()) : source));
        }
        return new Velocity(
                quantity,
                first,
                second,
                why(choice),
                new Velocity.Grid(
                        described(grid, alongAxes),
                        grid.grid() instanceof TurnedGrid ? Footprint.of(grid.grid()) : Footprint.WHOLE_BOX,
                        grid.warnings()),
                members.size() == 1 ? members.get(0) : new EnsembleField(members),
                null);
    }

    private SliceSource source(Choice choice, FieldShape shape, TimeLevels times) throws CfException {
        Variable first = choice.first().variable();
        Variable second = choice.second().variable();
        return new VelocitySource(
                new Component(PackedValues.of(first), shape, (float) factor(first)),
                new Component(PackedValues.of(second), shape, (float) factor(second)),
                times);
    }

    private static String described(GridFinder.Found grid, boolean alongAxes) {
        if (!(grid.grid() instanceof TurnedGrid)) {
            return grid.text();
        }
        return grid.text() + "; components "
                + (alongAxes ? "along the grid's axes, turned to east and north" : "to east and north");
    }

    private List<String> why(Choice choice) throws CfException {
        Variable first = choice.first().variable();
        double factor = factor(first);
        List<String> why = new ArrayList<>();
        why.add(choice.first().meaning().why());
        why.add(choice.shaped().level().why());
        why.add("units " + first.attributes().text("units").orElse("not stated, taken as m s-1")
                + (factor == 1 ? "" : " (times " + factor + " to m/s)"));
        int members = choice.shaped().shape().members();
        if (members > 1) {
            why.add("an ensemble of " + members + " members: particle i follows member i mod " + members);
        }
        return why;
    }

    private double factor(Variable component) throws CfException {
        Optional<String> unit = component.attributes().text("units");
        if (unit.isEmpty()) {
            if (component.attributes().text("standard_name").isEmpty()) {
                throw new CfException(component.name() + " has no units");
            }
            return 1;
        }
        OptionalDouble factor = SpeedUnits.metresPerSecond(unit.get());
        return factor.orElseThrow(() ->
                new CfException(component.name() + " is in '" + unit.get() + "', which is no known unit of speed"));
    }

    private TimeLevels times(Variable component, FieldShape shape) throws IOException {
        Optional<Variable> time = shape.timed()
                ? axes.coordinate(shape.timeDimension(), AxisRole.TIME)
                : axes.scalar(component, AxisRole.TIME);
        return TimeLevels.read(time.orElseThrow(() -> new CfException(component + " has no time axis")));
    }
}
