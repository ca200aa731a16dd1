/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.swt.widgets.Display;
import org.glovebox.core.analysis.SettingsBinder;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.core.analysis.SettingsDescription.Kind;
import org.glovebox.core.analysis.SettingsDescription.Limited;
import org.glovebox.core.analysis.SettingsDescription.Parameter;
import org.glovebox.core.analysis.SettingsOutcome;
import org.glovebox.ui.chart.LimitHandle;

/**
 * Lets results follow the settings of analyses: soon after something was typed, and at once while a limit is dragged. What
 * was typed or dragged in one go is one step that Undo takes back.
 */
final class LiveSettings {

	private static final int PAUSE_MILLISECONDS = 300;

	private final AnalysesPane pane;
	private final Display display;
	private final CommandStack stack;
	private final Map<AnalysisCard, Runnable> waiting = new HashMap<>();
	private final Map<AnalysisCard, Map<String, String>> settled = new HashMap<>();

	LiveSettings(AnalysesPane pane, Display display, CommandStack stack) {
		this.pane = pane;
		this.display = display;
		this.stack = stack;
	}

	/** Takes what was typed or chosen. */
	void typed(AnalysisCard card, Map<String, String> texts) {
		settled.putIfAbsent(card, card.settings());
		card.settings(texts);
		Runnable settle = waiting.computeIfAbsent(card, c -> () -> settle(c));
		display.timerExec(-1, settle);
		display.timerExec(PAUSE_MILLISECONDS, settle);
	}

	/** Takes a limit from the chart. */
	void dragged(AnalysisCard card, String name, double value, boolean done) {
		pane.description(card).flatMap(d -> d.find(name)).ifPresent(parameter -> {
			settled.putIfAbsent(card, card.settings());
			Map<String, String> texts = new LinkedHashMap<>(card.settings());
			if (Double.isNaN(value)) {
				texts.remove(name);
			} else {
				texts.put(name, text(parameter, value));
			}
			card.settings(texts);
			pane.showSettings(card);
			if (done) {
				settle(card);
			} else {
				pane.follow(card);
			}
		});
	}

	/** A number as one would type it. */
	static String text(Parameter parameter, double value) {
		if (parameter.kind() == Kind.INTEGER || value == Math.rint(value) && Math.abs(value) < 1e15) {
			return Long.toString(Math.round(value));
		}
		return Double.toString(value);
	}

	private void settle(AnalysisCard card) {
		Map<String, String> before = settled.remove(card);
		display.timerExec(-1, waiting.computeIfAbsent(card, c -> () -> settle(c)));
		if (before == null || before.equals(card.settings())) {
			return;
		}
		stack.execute(new SettingsChange(before, card.settings(), texts -> use(card, texts)));
		pane.run(card);
	}

	private void use(AnalysisCard card, Map<String, String> texts) {
		settled.remove(card);
		card.settings(texts);
		pane.showSettings(card);
		pane.run(card);
	}

	/** Forgets what waits. */
	void stop() {
		waiting.values().forEach(settle -> display.timerExec(-1, settle));
	}

	/**
	 * The limits among settings, for a chart.
	 *
	 * @param texts the settings, those at their default may be missing
	 * @param shown which quantities the chart shows
	 */
	static List<LimitHandle> limits(SettingsDescription description, Map<String, String> texts, Predicate<String> shown) {
		Map<String, String> bound = new SettingsBinder(description).bind(texts) instanceof SettingsOutcome.Bound b
				? b.texts()
				: Map.of();
		return description.limits().stream().filter(l -> shown.test(l.quantity()))
				.map(l -> new LimitHandle(l.parameter().name(), l.parameter().label(), l.quantity(), l.end(),
						value(l, texts, bound), l.parameter().unit()))
				.toList();
	}

	private static double value(Limited limit, Map<String, String> texts, Map<String, String> bound) {
		String name = limit.parameter().name();
		String text = bound.getOrDefault(name, "");
		boolean none = texts.getOrDefault(name, "").isEmpty() || text.isEmpty()
				|| text.equals(limit.parameter().defaultText());
		return none ? Double.NaN : Double.parseDouble(text);
	}
}
