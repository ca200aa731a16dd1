/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.extension.PluginXml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnalysisRunnerTest {

	private static final Dataset DATA = new Dataset("test", Technique.CYCLING,
			List.of(Table.of("", Column.of("voltage", "V", 1, 2, 3))), Metadata.EMPTY);

	private AnalysisRunner runner;
	private ChartRunner charts;

	/** Settings of the analyzers and the chart of this test. */
	public record Settings(
			@Param(label = "Factor", description = "Multiplies the sum.", value = "2", min = 0) double factor) {
	}

	/** Sums up the voltage; refuses a factor of zero and fails at thirteen. */
	public static final class Sum implements Analyzer<Settings> {
		@Override
		public Class<Settings> settingsType() {
			return Settings.class;
		}

		@Override
		public AnalysisOutcome analyze(Dataset data, Givens givens, Settings settings, Monitor monitor) {
			if (settings.factor() == 0) {
				return AnalysisOutcome.Refused.because("a factor of zero gives nothing");
			}
			if (settings.factor() == 13) {
				throw new IllegalStateException("bad luck");
			}
			double sum = settings.factor() * givens.find("gain").map(Given::value).orElse(1.0);
			for (double v : data.table().column("voltage").numbers()) {
				sum += v;
			}
			return new AnalysisOutcome.Done(Results.builder().quantity("sum", sum, "V", "sum of all").build());
		}
	}

	/** Draws what {@link Sum} found; refuses without it. */
	public static final class SumChart implements ChartKind<Settings> {
		@Override
		public Class<Settings> settingsType() {
			return Settings.class;
		}

		@Override
		public List<String> analyses() {
			return List.of("sum");
		}

		@Override
		public Optional<String> objection(Dataset data) {
			return data.rows() < 2 ? Optional.of("one point makes no curve") : Optional.empty();
		}

		@Override
		public FigureOutcome draw(ChartInput input, Settings settings) {
			if (!input.analyses().containsKey("sum")) {
				return FigureOutcome.Refused.because("there is no sum");
			}
			Axis axis = Axis.linear("Voltage", "V");
			return new FigureOutcome.Drawn(input.figure(axis, axis).build());
		}
	}

	@BeforeEach
	void register() throws CoreException {
		IExtensionRegistry registry = PluginXml
				.withPoints("org.glovebox.api.analyzers", "org.glovebox.api.chartKinds")
				.add("org.example", "<extension point='org.glovebox.api.analyzers'><analyzer id='sum' name='Sum' class='"
						+ Sum.class.getName() + "' version='3' techniques='cycling' description='Sums.'/><analyzer id='sums' name='Sums' class='"
						+ Sum.class.getName() + "' version='3' techniques='cycling' inputs='several' description='Sums.'/></extension>"
						+ "<extension point='org.glovebox.api.chartKinds'><chartKind id='sums' name='Sums' class='"
						+ SumChart.class.getName() + "' techniques='cycling' description='Draws.'/></extension>")
				.registry();
		runner = new AnalysisRunner(new AnalyzerRegistry(registry));
		charts = new ChartRunner(new ChartKindRegistry(registry), runner);
	}

	private AnalysisRun run(String id, Map<String, String> settings) {
		return runner.run(id, DATA, Givens.NONE, settings, Monitor.NONE);
	}

	private String refusal(String id, Map<String, String> settings) {
		return assertInstanceOf(AnalysisRun.Refused.class, run(id, settings)).messages().get(0).text();
	}

	@Test
	void aRunSaysWhatRanWithWhichSettings() {
		AnalysisRun.Done done = assertInstanceOf(AnalysisRun.Done.class, run("sum", Map.of("factor", "3")));

		assertEquals("sum", done.analyzer());
		assertEquals("3", done.version());
		assertEquals(Map.of("factor", "3.0"), done.settings());
		assertEquals(9, done.results().quantity("sum").orElseThrow().value());
	}

	@Test
	void givensReachTheAnalyzer() {
		Givens givens = Givens.of(List.of(new Given("gain", 10, "", List.of())));

		AnalysisRun.Done done = (AnalysisRun.Done) runner.run("sum", DATA, givens, Map.of(), Monitor.NONE);

		assertEquals(26, done.results().quantity("sum").orElseThrow().value());
	}

	@Test
	void everyObstacleIsARefusalWithItsReason() {
		assertEquals("there is no analyzer summ; did you mean sum?", refusal("summ", Map.of()));
		assertTrue(refusal("sum", Map.of("factor", "-1")).contains("at least 0"));
		assertEquals("a factor of zero gives nothing", refusal("sum", Map.of("factor", "0")));
		assertEquals("plugin org.example failed in sum: IllegalStateException: bad luck",
				refusal("sum", Map.of("factor", "13")));
	}

	@Test
	void severalSourcesGoToAnAnalyzerThatTakesThem() {
		List<AnalysisSource> two = List.of(new AnalysisSource("a", DATA, Givens.NONE), new AnalysisSource("b", DATA,
				Givens.of(List.of(new Given("gain", 10, "", List.of())))));

		AnalysisRun.Done done = assertInstanceOf(AnalysisRun.Done.class, runner.run("sums", two, Map.of(), Monitor.NONE));

		assertEquals(8, done.results().quantity("sum").orElseThrow().value());
		assertEquals("sum takes one file or test at a time; several are taken by sums", assertInstanceOf(
				AnalysisRun.Refused.class, runner.run("sum", two, Map.of(), Monitor.NONE)).messages().get(0).text());
		assertEquals(26, assertInstanceOf(AnalysisRun.Done.class, runner.run("sum", two.subList(1, 2), Map.of(), Monitor.NONE))
				.results().quantity("sum").orElseThrow().value());
	}

	@Test
	void aChartRunsTheAnalysesThatItDrawsFrom() {
		ChartRunner.Request request = new ChartRunner.Request(DATA, Givens.NONE, Map.of(), Map.of(), "generated data");

		Figure figure = assertInstanceOf(FigureOutcome.Drawn.class, charts.draw("sums", request, Monitor.NONE))
				.figure();

		assertEquals("generated data", figure.note());
		assertEquals(List.of("sums"), charts.fitting(DATA).stream().map(ChartKindRegistry.Entry::id).toList());
	}

	@Test
	void aChartThatLacksAnAnalysisSaysWhy() {
		ChartRunner.Request request = new ChartRunner.Request(DATA, Givens.NONE, Map.of(),
				Map.of("sum", Map.of("factor", "0")), "");

		FigureOutcome.Refused refused = assertInstanceOf(FigureOutcome.Refused.class,
				charts.draw("sums", request, Monitor.NONE));

		assertEquals(List.of("there is no sum", "sum: a factor of zero gives nothing"),
				refused.messages().stream().map(m -> m.text()).toList());
	}

	@Test
	void aSettingThatBeginsWithTheIdOfAnAnalysisIsForThatOne() {
		ChartRunner.Request request = new ChartRunner.Request(DATA, Givens.NONE, Map.of("sum.factor", "0"), Map.of(), "");

		FigureOutcome.Refused refused = assertInstanceOf(FigureOutcome.Refused.class,
				charts.draw("sums", request, Monitor.NONE));

		assertEquals("sum: a factor of zero gives nothing", refused.messages().get(1).text());
	}

	@Test
	void aChartIsNotDrawnOfDataThatItObjectsTo() {
		Dataset point = new Dataset("test", Technique.CYCLING, List.of(Table.of("", Column.of("voltage", "V", 1.0))),
				Metadata.EMPTY);

		assertEquals("one point makes no curve", assertInstanceOf(FigureOutcome.Refused.class,
				charts.draw("sums", ChartRunner.Request.of(point, Givens.NONE), Monitor.NONE)).messages().get(0)
				.text());
		assertTrue(charts.fitting(point).isEmpty());
	}
}
