package dk.belaeg;

import java.util.List;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.Complete$;
import org.apache.spark.sql.catalyst.expressions.aggregate.Final$;
import org.apache.spark.sql.catalyst.expressions.aggregate.Partial$;
import org.apache.spark.sql.catalyst.plans.logical.HintInfo;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.JoinHint;
import org.apache.spark.sql.catalyst.plans.logical.JoinStrategyHint;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SHUFFLE_HASH$;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.ColumnarRule;
import org.apache.spark.sql.execution.LeafExecNode;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.UnionExec;
import org.apache.spark.sql.execution.aggregate.BaseAggregateExec;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeExec;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * Plans of small data: one task a query, joins by looking up, sums added up at once. Spark would sort both sides of every
 * join, write rows to disk and read them again wherever they are to be gathered, and add up parts with code that it writes
 * and compiles on the spot, which is most of what a small query costs. Same rows, same result.
 */
final class SmallPlans {
    private SmallPlans() {}

    /** Makes every plan of the session so. */
    static BoxedUnit of(SparkSessionExtensions extensions) {
        extensions.injectPreCBORule(session -> new LookedUp());
        extensions.injectColumnar(session -> new Planned());
        return BoxedUnit.UNIT;
    }

    /** The right side of a join is what is looked up in: dimensions, and sums of one row a key. */
    private static final class LookedUp extends Rule<LogicalPlan> {
        private static final JoinHint RIGHT = new JoinHint(
                Option.empty(), Option.apply(new HintInfo(Option.<JoinStrategyHint>apply(SHUFFLE_HASH$.MODULE$))));

        @Override
        public LogicalPlan apply(LogicalPlan plan) {
            LogicalPlan below = plan.mapChildren(this::apply);
            return below instanceof Join join && join.hint().isEmpty()
                    ? new Join(join.left(), join.right(), join.joinType(), join.condition(), RIGHT)
                    : below;
        }
    }

    /** Spark lets plans be changed here, after it has put exchanges into them. */
    private static final class Planned extends ColumnarRule {
        @Override
        public Rule<SparkPlan> preColumnarTransitions() {
            return new Gathered();
        }
    }

    /** What is read or put together lies in a single part from the start, and so does all that is made of it. */
    private static final class Gathered extends Rule<SparkPlan> {
        @Override
        public SparkPlan apply(SparkPlan plan) {
            SparkPlan below = Added.atOnce(plan.mapChildren(this::apply));
            if (below instanceof LeafExecNode || below instanceof UnionExec) {
                return new CoalesceExec(1, below);
            }
            if (below instanceof ShuffleExchangeExec exchange
                    && exchange.outputPartitioning().numPartitions() == 1) {
                SparkPlan rows = exchange.child();
                return isSingle(rows) ? rows : new CoalesceExec(1, rows);
            }
            return below;
        }

        /** Only an exchange that was asked for makes several parts. */
        private static boolean isSingle(SparkPlan plan) {
            return plan instanceof CoalesceExec gathered
                    ? gathered.numPartitions() == 1
                    : !(plan instanceof ShuffleExchangeExec) && plan.children().forall(Gathered::isSingle);
        }
    }

    /** Sums of parts and the sum of these, when the rows lie in one part anyway. */
    private static final class Added {
        private Added() {}

        static SparkPlan atOnce(SparkPlan plan) {
            if (plan instanceof BaseAggregateExec whole
                    && plan.children().head() instanceof BaseAggregateExec parts
                    && plan.getClass() == plan.children().head().getClass()
                    && areOne(whole, parts)) {
                // Its own arguments, in the order that every kind of aggregate has them.
                return plan.makeCopy(new Object[] {
                    Option.empty(),
                    false,
                    Option.empty(),
                    parts.groupingExpressions(),
                    complete(parts),
                    whole.aggregateAttributes(),
                    0,
                    whole.resultExpressions(),
                    plan.children().head().children().head()
                });
            }
            return plan;
        }

        private static boolean areOne(BaseAggregateExec whole, BaseAggregateExec parts) {
            return whole.groupingExpressions()
                            .map(NamedExpression::exprId)
                            .equals(parts.groupingExpressions().map(NamedExpression::exprId))
                    && whole.aggregateExpressions().size()
                            == parts.aggregateExpressions().size()
                    && whole.aggregateExpressions().forall(sum -> sum.mode() == Final$.MODULE$)
                    && parts.aggregateExpressions().forall(sum -> sum.mode() == Partial$.MODULE$);
        }

        private static Seq<AggregateExpression> complete(BaseAggregateExec parts) {
            List<AggregateExpression> sums = CollectionConverters.asJava(parts.aggregateExpressions()).stream()
                    .map(sum -> sum.copy(
                            sum.aggregateFunction(), Complete$.MODULE$, sum.isDistinct(), sum.filter(), sum.resultId()))
                    .toList();
            return CollectionConverters.asScala(sums).toSeq();
        }
    }
}
