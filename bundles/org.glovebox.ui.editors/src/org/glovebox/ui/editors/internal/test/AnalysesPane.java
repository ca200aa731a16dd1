/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.glovebox.api.analysis.Results;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.chart.LimitHandle;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.ScrolledPage;

/** The analyses of a measurement, as cards below each other. */
final class AnalysesPane {

	/** From here on a run says that it is at work. */
	private static final int SLOW_MILLISECONDS = 300;

	private final PageContext context;
	private final DataReading reading;
	private final Composite box;
	private final Button add;
	private final ScrolledPage page;
	private final Map<AnalysisCard, CardControl> cards = new LinkedHashMap<>();
	private final List<Runnable> listeners = new ArrayList<>();
	private final LiveRuns runs;
	private final LiveSettings live;
	private final Set<AnalysisCard> again = new HashSet<>();
	private Consumer<String> chart = analyzer -> {
		// nobody shows it yet
	};
	private Optional<AnalysisCard> active = Optional.empty();
	private Optional<TestGivens> usedGivens = Optional.empty();
	private boolean loaded;

	AnalysesPane(Composite parent, PageContext context, DataReading reading) {
		this.context = context;
		this.reading = reading;
		box = context.toolkit().createComposite(parent);
		runs = new LiveRuns(box.getDisplay());
		live = new LiveSettings(this, box.getDisplay(), context.domain().getCommandStack());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(box);
		Composite header = context.toolkit().createComposite(box);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * FormLook.GRID, FormLook.GRID).applyTo(header);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		Label title = context.toolkit().createLabel(header, "Analyses");
		title.setFont(FormLook.bold(title));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		add = new Button(header, SWT.PUSH);
		add.setText("Add analysis \u25be");
		add.setToolTipText("Run another analysis on these data");
		add.addListener(SWT.Selection, event -> offer());
		Composite scrolled = context.toolkit().createComposite(box);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
		page = new ScrolledPage(scrolled);
		GridLayoutFactory.fillDefaults().extendedMargins(2 * FormLook.GRID, 2 * FormLook.GRID, 0, 2 * FormLook.GRID)
				.spacing(0, FormLook.GRID + 4).applyTo(page.body());
		follow();
	}

	private void follow() {
		SessionListener saves = new SessionListener() {
			@Override
			public void recordsChanged(Set<UUID> records) {
				load();
			}
		};
		context.session().addListener(saves);
		box.addDisposeListener(event -> {
			context.session().removeListener(saves);
			live.stop();
			runs.stop();
		});
		reading.onChange(this::dataChanged);
		dataChanged();
	}

	Composite control() {
		return box;
	}

	/** Tells whenever the settings of an analysis were used, or its result has changed. */
	void onResult(Runnable listener) {
		listeners.add(listener);
	}

	/** Is told of an analyzer whose chart the user wants to see. */
	void onChart(Consumer<String> told) {
		chart = told;
	}

	/** The cards, the one that the user works on first, then the newest. */
	private List<AnalysisCard> byAttention() {
		List<AnalysisCard> all = new ArrayList<>(cards.keySet());
		Collections.reverse(all);
		active.filter(all::remove).ifPresent(card -> all.add(0, card));
		return all;
	}

	/** Settings of the analyses by analyzer, for charts that rest on them. */
	Map<String, Map<String, String>> settings() {
		Map<String, Map<String, String>> all = new LinkedHashMap<>();
		byAttention().stream().filter(card -> card.result().isPresent())
				.forEach(card -> all.putIfAbsent(card.analyzer(), card.usedSettings()));
		return all;
	}

	/** What was found with these settings, by analyzer, where it need not be computed again. */
	Map<String, Results> results() {
		Map<String, Results> all = new LinkedHashMap<>();
		Set<String> seen = new HashSet<>();
		byAttention().stream().filter(card -> card.result().isPresent() && seen.add(card.analyzer()))
				.forEach(card -> card.found().ifPresent(found -> all.put(card.analyzer(), found)));
		return all;
	}

	/**
	 * The limits that can be dragged on a chart: those of the analysis that the user works on, where the chart rests on it
	 * or on none.
	 *
	 * @param analyzers what the chart rests on
	 * @param shown which quantities it shows
	 */
	List<LimitHandle> limits(List<String> analyzers, Predicate<String> shown) {
		return limited(analyzers, shown).flatMap(card -> description(card)
				.map(d -> LiveSettings.limits(d, card.settings(), shown))).orElse(List.of());
	}

	/** Takes a limit that was dragged on such a chart. */
	void drag(List<String> analyzers, Predicate<String> shown, LimitHandle.Dragged dragged) {
		limited(analyzers, shown).ifPresent(card -> live.dragged(card, dragged.name(), dragged.value(), dragged.done()));
	}

	private Optional<AnalysisCard> limited(List<String> analyzers, Predicate<String> shown) {
		return byAttention().stream().filter(card -> analyzers.isEmpty() || analyzers.contains(card.analyzer()))
				.filter(card -> card.elsewhere().isEmpty() && description(card)
						.filter(d -> d.limits().stream().anyMatch(l -> shown.test(l.quantity()))).isPresent())
				.findFirst();
	}

	/** The settings of the analyzer of a card. */
	Optional<SettingsDescription> description(AnalysisCard card) {
		return Optional.ofNullable(cards.get(card)).flatMap(CardControl::description);
	}

	/** Shows the settings of a card as they are now, after they were changed elsewhere than in its form. */
	void showSettings(AnalysisCard card) {
		Optional.ofNullable(cards.get(card)).ifPresent(CardControl::showSettings);
	}

	/** Takes what was typed in the form of a card. */
	void typed(AnalysisCard card, Map<String, String> texts) {
		active = Optional.of(card);
		live.typed(card, texts);
	}

	/** Makes a card the one that the user works on, and its chart the one that is seen. */
	void showChart(AnalysisCard card) {
		active = Optional.of(card);
		chart.accept(card.analyzer());
		listeners.forEach(Runnable::run);
	}

	private void dataChanged() {
		if (box.isDisposed()) {
			return;
		}
		add.setEnabled(reading.data().filter(d -> !d.analyzers().isEmpty()).isPresent());
		Optional<TestGivens> givens = reading.data().map(MeasuredData::givens);
		if (loaded && !givens.equals(usedGivens)) {
			// what is not kept follows the records at once; what is kept is marked stale when they are saved
			cards.keySet().stream().filter(card -> !card.isKept()).forEach(this::run);
		}
		usedGivens = givens;
		cards.values().forEach(CardControl::refresh);
		if (!loaded && givens.isPresent()) {
			load();
		}
	}

	private UUID measurement() {
		return UUID.fromString(context.record().getUuid());
	}

	private void load() {
		UUID measurement = measurement();
		context.read("analyses", notebook -> KeptAnalysis.of(notebook, measurement), this::show);
	}

	private void show(List<KeptAnalysis> kept) {
		if (box.isDisposed()) {
			return;
		}
		for (KeptAnalysis analysis : kept) {
			cards.keySet().stream()
					.filter(c -> c.kept().filter(k -> k.record().equals(analysis.record())).isPresent()).findFirst()
					.ifPresentOrElse(card -> card.follow(analysis), () -> add(new AnalysisCard(analysis)));
		}
		if (!loaded && cards.isEmpty()) {
			loaded = true;
			first().ifPresent(entry -> run(add(new AnalysisCard(entry.id()))));
		}
		loaded = true;
		changed();
	}

	/** The analysis that is looked at first: one that charts rest on, else any. */
	private Optional<AnalyzerRegistry.Entry> first() {
		List<AnalyzerRegistry.Entry> fitting = reading.data().map(MeasuredData::analyzers).orElse(List.of());
		return fitting.stream().filter(a -> a.id().equals("cycle-summary")).findFirst()
				.or(() -> fitting.stream().findFirst());
	}

	private void changed() {
		cards.values().forEach(CardControl::refresh);
		page.reflow();
		listeners.forEach(Runnable::run);
	}

	private void offer() {
		Menu menu = new Menu(add);
		for (AnalyzerRegistry.Entry entry : reading.data().map(MeasuredData::analyzers).orElse(List.of())) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(entry.name());
			item.setToolTipText(entry.description());
			item.addListener(SWT.Selection, event -> {
				AnalysisCard card = add(new AnalysisCard(entry.id()));
				run(card);
				showChart(card);
				cards.get(card).reveal();
			});
		}
		menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
		Rectangle bounds = add.getBounds();
		menu.setLocation(add.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
		menu.setVisible(true);
	}

	private AnalysisCard add(AnalysisCard card) {
		CardControl control = new CardControl(page.body(), card, context, reading.tools(), this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control.control());
		cards.put(card, control);
		page.reflow();
		return card;
	}

	/** Takes a card away that is not kept. */
	void remove(AnalysisCard card) {
		CardControl control = cards.remove(card);
		runs.cancel(card);
		if (control != null) {
			control.control().dispose();
			changed();
		}
	}

	/** Runs an analysis with the settings of its card, in place of a run that is not ready yet. */
	void run(AnalysisCard card) {
		again.remove(card);
		if (!cards.containsKey(card) || card.elsewhere().isPresent()) {
			return;
		}
		reading.data().ifPresent(data -> {
			Map<String, String> settings = card.settings();
			card.running();
			String what = reading.tools().analyzerName(card.analyzer()) + " of " + RecordLabels.shortName(context.record());
			runs.start(card, new LiveRuns.Run(what, monitor -> reading.tools().analyses().run(card.analyzer(), data.dataset(),
					data.numbers(), settings, monitor), run -> arrived(card, run, data.givens()), text -> progress(card, text)));
			box.getDisplay().timerExec(SLOW_MILLISECONDS, () -> progress(card, ""));
		});
	}

	/** Runs an analysis as soon as the run before it is ready, so that something is seen while a limit is dragged. */
	void follow(AnalysisCard card) {
		if (runs.isRunning(card)) {
			again.add(card);
		} else {
			run(card);
		}
	}

	/** Stops a run; what was shown before stays. */
	void stop(AnalysisCard card) {
		runs.cancel(card);
		arrived(card, Optional.empty(), TestGivens.NONE);
	}

	private void arrived(AnalysisCard card, Optional<AnalysisRun> run, TestGivens givens) {
		if (box.isDisposed()) {
			return;
		}
		run.ifPresentOrElse(done -> card.finished(done, givens), card::stopped);
		refresh(card);
		changed();
		if (again.remove(card)) {
			run(card);
		}
	}

	private void progress(AnalysisCard card, String text) {
		CardControl control = cards.get(card);
		if (control != null && runs.isRunning(card)) {
			control.progress(text);
		}
	}

	private void refresh(AnalysisCard card) {
		CardControl control = cards.get(card);
		if (control != null) {
			control.refresh();
			page.reflow();
		}
	}

	/** Why nothing can be kept now, in a sentence; empty where it can. */
	Optional<String> obstacle() {
		if (context.readOnly()) {
			return Optional.of("A past state is shown");
		}
		boolean edited = context.domain().getCommandStack() instanceof BasicCommandStack stack && stack.isSaveNeeded();
		return edited ? Optional.of("Save the record first (Ctrl+S), so that the analysis names the state that it was "
				+ "run on") : Optional.empty();
	}

	/** Puts the result of a card into the notebook. */
	void keep(AnalysisCard card) {
		if (obstacle().isPresent() || !(card.state() instanceof AnalysisCard.State.Done done) || done.run().isEmpty()) {
			return;
		}
		String name = reading.tools().analyzerName(card.analyzer());
		AnalysisKeeping keeping = new AnalysisKeeping(done.run().get(),
				done.givens().orElse(TestGivens.NONE),
				name + " of " + RecordLabels.shortName(context.record()), card.kept().map(KeptAnalysis::record));
		UUID measurement = measurement();
		String author = context.session().author();
		context.run("Keeping " + name, (notebook, monitor) -> keeping.prepare(notebook, measurement, author),
				prepared -> prepared.ifPresent(save -> context.session().save(List.of(save),
						card.kept().isPresent() ? "Run again" : "", outcome -> kept(card, save, outcome))));
	}

	private void kept(AnalysisCard card, Save save, SaveOutcome outcome) {
		if (box.isDisposed()) {
			return;
		}
		switch (outcome) {
		case SaveOutcome.Saved saved -> {
			UUID record = saved.revision().record();
			UUID measurement = measurement();
			context.read("analyses", notebook -> KeptAnalysis.of(notebook, measurement), all -> {
				all.stream().filter(k -> k.record().equals(record)).findFirst().ifPresent(card::show);
				if (!box.isDisposed()) {
					removeDoubles(card);
					show(all);
				}
			});
		}
		case SaveOutcome.Conflict conflict -> say(card, conflict.message());
		case SaveOutcome.Invalid invalid -> say(card, invalid.message());
		}
	}

	/** The news of the save may have made a card of its own for what this card has become. */
	private void removeDoubles(AnalysisCard card) {
		List<AnalysisCard> doubles = cards.keySet().stream().filter(c -> c != card && c.kept().map(KeptAnalysis::record)
				.equals(card.kept().map(KeptAnalysis::record))).toList();
		doubles.forEach(this::remove);
	}

	private void say(AnalysisCard card, String text) {
		CardControl control = cards.get(card);
		if (control != null) {
			control.say(text);
			page.reflow();
		}
	}

	/** The numbers that follow from the records, by name, without their units. */
	Map<String, String> derived() {
		Map<String, String> numbers = new LinkedHashMap<>();
		reading.data().ifPresent(data -> data.givens().derived().forEach(d -> numbers.put(d.name(),
				ResultText.value(d.value().value().doubleValue(), Double.NaN, ""))));
		return numbers;
	}

	/** Lays out the cards after one of them needs other room. */
	void reflow() {
		page.reflow();
	}
}
