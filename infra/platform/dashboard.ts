import { Duration } from "aws-cdk-lib";
import { AlarmStatusWidget, Dashboard, GraphWidget, type Metric } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { watchedIn } from "./alarms.ts";

/** One page for whoever looks after the Mechanism: every alarm, what flows, and one graph for each heading of the runbook. */
export class DialogueDashboard extends Construct {
  constructor(scope: Construct, id: string, { flows }: { flows: Record<string, Metric[]> }) {
    super(scope, id);
    const watched = watchedIn(this.node.root);
    const headings = Map.groupBy(watched, ({ runbook }) => runbook);
    const graphs = [
      ...Object.entries(flows).map(([title, left]) => graph(title, left)),
      ...[...headings].map(([heading, those]) =>
        graph(
          heading.replaceAll("-", " "),
          those.map(({ metric, alarm }) => metric.with({ label: alarm.node.path })),
        ),
      ),
    ];
    const dashboard = new Dashboard(this, "Page", { defaultInterval: Duration.days(7) });
    dashboard.addWidgets(
      new AlarmStatusWidget({ title: "Alarms", width: 24, height: 6, alarms: watched.map(({ alarm }) => alarm) }),
    );
    for (let i = 0; i < graphs.length; i += 3) dashboard.addWidgets(...graphs.slice(i, i + 3));
  }
}

const graph = (title: string, left: Metric[]) => new GraphWidget({ title, left, width: 8, height: 6 });
