package dk.belaeg.chart;

import dk.belaeg.chart.figure.Numbers;
import dk.belaeg.chart.figure.Shades;
import dk.belaeg.chart.figure.StackedBars;
import dk.belaeg.chart.figure.StackedBars.Category;
import dk.belaeg.chart.figure.StackedBars.Form;
import dk.belaeg.chart.figure.StackedBars.Stance;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Which ink stands for what. */
final class Inks {
    /** From how many classes of one colour there are to the shades they take. */
    private static final List<List<Integer>> CHOICES = List.of(
            List.of(), List.of(2), List.of(1, 4), List.of(0, 2, 4), List.of(0, 1, 2, 4), List.of(0, 1, 2, 3, 4));

    /** The same on one side of a middle or of a scale of answers, from near to far. */
    private static final List<List<Integer>> SIDES = List.of(List.of(), List.of(2), List.of(0, 2), List.of(0, 1, 2));

    private Inks() {}

    /** The ink of each category of a stacked figure, in the order of the categories. */
    static List<Color> of(StackedBars figure) {
        int count = figure.categories().size();
        if (figure.form() == Form.SHARES) {
            return House.KINDS.subList(0, count);
        }
        List<Color> against = side(House.AGAINST, figure.count(Stance.AGAINST));
        Map<Stance, Iterator<Color>> scales = Map.of(
                Stance.AGAINST,
                IntStream.range(0, against.size())
                        .mapToObj(i -> against.get(against.size() - 1 - i))
                        .iterator(),
                Stance.FOR,
                side(House.FOR, figure.count(Stance.FOR)).iterator());
        Color[] inks = new Color[count];
        for (int i : upwards(figure)) {
            Stance stance = figure.categories().get(i).stance();
            inks[i] = switch (stance) {
                case AGAINST, FOR -> Objects.requireNonNull(scales.get(stance)).next();
                case NEUTRAL -> House.NEUTRAL;
                case OUTSIDE -> House.GREY;
            };
        }
        return List.of(inks);
    }

    /** The categories from the end of the scale that is against, also when they were given from the other end. */
    static List<Integer> upwards(StackedBars figure) {
        List<Stance> stances =
                figure.categories().stream().map(Category::stance).toList();
        int against = stances.indexOf(Stance.AGAINST);
        int inFavour = stances.indexOf(Stance.FOR);
        boolean downwards = against >= 0 && inFavour >= 0 && inFavour < against;
        int last = stances.size() - 1;
        return IntStream.rangeClosed(0, last)
                .map(i -> downwards ? last - i : i)
                .boxed()
                .toList();
    }

    private static List<Color> side(List<Color> inks, int count) {
        return SIDES.get(count).stream().map(inks::get).toList();
    }

    /** The ink of a value: paper for one that is withheld, missing, or known only across several classes. */
    static Color of(Shades shades, Value value) {
        BigDecimal lower = Numbers.lower(value);
        BigDecimal upper = Numbers.upper(value);
        if (lower == null || upper == null || shades.classOf(lower) != shades.classOf(upper)) {
            return House.PAPER;
        }
        return of(shades, shades.classOf(lower));
    }

    /** The ink of a class of shade, counted from 0 for the lowest. As far from zero on either side is as strong. */
    static Color of(Shades shades, int shadeClass) {
        if (!shades.aroundZero()) {
            return House.SHADES.get(CHOICES.get(shades.classes()).get(shadeClass));
        }
        int below = shades.classesBelowZero();
        List<Integer> strengths = SIDES.get(Math.max(below, shades.classes() - below));
        return shadeClass < below
                ? House.BELOW.get(strengths.get(below - 1 - shadeClass))
                : House.ABOVE.get(strengths.get(shadeClass - below));
    }
}
