/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.create;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glovebox.core.cell.Arrangement;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.Records;
import org.glovebox.model.description.Documentation;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.internal.RecordChooser;
import org.glovebox.ui.internal.session.DesktopSession;
import org.glovebox.units.Quantity;

/** Asks on one page for what is known when a record is made, saves it and opens its editor. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class NewRecordDialog extends TitleAreaDialog {

	private static final int WIDTH = 480;
	private static final int LINES = 4;
	private static final String NO_PROJECT = "(none)";

	private final DesktopSession session;
	private final NewRecord model;
	private final List<UUID> selected;
	private final Map<Field, RecordChooser> choosers = new LinkedHashMap<>();
	private final List<RecordSummary> projects = new ArrayList<>();
	private @Nullable Combo projectBox;

	/** What the dialog offers, read from the notebook. */
	private record Offers(List<RecordSummary> projects, List<RecordSummary> selected,
			Map<Field, List<RecordSummary>> records) {

		static Offers of(Notebook notebook, List<Field> fields, List<UUID> selected) {
			Map<Field, List<RecordSummary>> records = new LinkedHashMap<>();
			for (Field field : fields) {
				if (Records.refersToRecords(field.feature())) {
					EClass type = ((EReference) field.feature()).getEReferenceType();
					String[] kinds = ModelPackages.recordKinds().stream().filter(type::isSuperTypeOf)
							.map(EClass::getName).toArray(String[]::new);
					records.put(field, notebook.list(RecordFilter.ALL.ofKinds(kinds)).stream()
							.sorted(Comparator.comparing(RecordSummary::changed).reversed()).toList());
				}
			}
			return new Offers(notebook.list(RecordFilter.ALL.ofKinds("Project")), notebook.summaries(selected), records);
		}
	}

	private NewRecordDialog(Shell parent, DesktopSession session, EClass kind, List<UUID> selected) {
		super(parent);
		this.session = session;
		this.model = new NewRecord(kind);
		this.selected = List.copyOf(selected);
		setHelpAvailable(false);
	}

	/**
	 * Asks for a record.
	 *
	 * @param selected records from which defaults are taken
	 */
	public static void open(Shell parent, DesktopSession session, EClass kind, List<UUID> selected) {
		if (session.notebook().isEmpty()) {
			session.announcements().trouble("Open a notebook first; the record goes into it.");
		} else {
			new NewRecordDialog(parent, session, kind, selected).open();
		}
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("New " + Labels.kind(model.kind()));
		shell.setImage(KindImages.image(model.kind()));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("New " + Labels.kind(model.kind()).toLowerCase(Locale.ROOT));
		setMessage(Documentation.of(model.kind()));
		Composite form = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(form);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(16, 8).applyTo(form);
		Text title = new Text(label(form, "Title", "What people call it"), SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		title.addListener(SWT.Modify, event -> model.title(title.getText()));
		if (!model.kind().getName().equals("Project")) {
			Combo combo = new Combo(label(form, "Project", "Where it belongs"), SWT.READ_ONLY);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
			combo.add(NO_PROJECT);
			combo.select(0);
			combo.addListener(SWT.Selection, event -> model.project(combo.getSelectionIndex() <= 0 ? Optional.empty()
					: Optional.of(projects.get(combo.getSelectionIndex() - 1).uuid())));
			projectBox = combo;
		}
		if (model.canBeArranged()) {
			arrangement(form);
		}
		model.fields().forEach(field -> field(form, field));
		title.setFocus();
		session.read("what can be chosen", notebook -> Offers.of(notebook, model.fields(), selected), this::offer);
		return area;
	}

	private void arrangement(Composite form) {
		Combo combo = new Combo(label(form, "Arrangement", "The layers that the stack begins with"), SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.add("No layers yet");
		for (Arrangement each : Arrangement.values()) {
			combo.add(each.label() + ": " + each.description());
		}
		combo.select(0);
		combo.addListener(SWT.Selection, event -> model.arrangement(combo.getSelectionIndex() == 0 ? Optional.empty()
				: Optional.of(Arrangement.values()[combo.getSelectionIndex() - 1])));
	}

	private static Composite label(Composite form, String text, String documentation) {
		Label label = new Label(form, SWT.NONE);
		label.setText(text);
		label.setToolTipText(documentation);
		return form;
	}

	private void field(Composite form, Field field) {
		label(form, field.label(), field.documentation());
		if (Records.refersToRecords(field.feature())) {
			RecordChooser chooser = new RecordChooser(form, record -> model.target(field, record));
			GridDataFactory.fillDefaults().grab(true, false).applyTo(chooser.control());
			choosers.put(field, chooser);
		} else if (!NewRecord.choices(field).isEmpty()) {
			choice(form, field);
		} else if (Fields.isQuantity(field.feature())) {
			quantity(form, field);
		} else {
			Text text = text(form, field, field.multiline() ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE);
			GridDataFactory.fillDefaults().grab(true, field.multiline())
					.hint(SWT.DEFAULT, field.multiline() ? LINES * text.getLineHeight() : SWT.DEFAULT).applyTo(text);
		}
	}

	private Text text(Composite parent, Field field, int style) {
		Text text = new Text(parent, SWT.BORDER | style);
		text.setToolTipText(field.documentation());
		text.setMessage(field.hint().map(hint -> "e.g. " + hint).orElse(""));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addListener(SWT.Modify, event -> {
			model.text(field, text.getText());
			validate();
		});
		return text;
	}

	/** A quantity is typed as one talks; what was understood stands behind it in grey. */
	private void quantity(Composite form, Field field) {
		Composite line = new Composite(form, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
		Text text = text(line, field, SWT.SINGLE);
		Label echo = new Label(line, SWT.NONE);
		echo.setForeground(echo.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		text.addListener(SWT.Modify, event -> {
			echo.setText(Quantity.tryParse(text.getText().strip()).map(Quantity::describe).orElse(""));
			line.layout();
		});
	}

	private void choice(Composite form, Field field) {
		Combo combo = new Combo(form, SWT.READ_ONLY);
		combo.setToolTipText(field.documentation());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		List<EEnumLiteral> literals = NewRecord.choices(field);
		literals.forEach(literal -> combo.add(Labels.choice(literal)));
		combo.select(0);
		combo.addListener(SWT.Selection,
				event -> model.text(field, literals.get(combo.getSelectionIndex()).getLiteral()));
	}

	private void offer(Offers offers) {
		if (getShell() == null || getShell().isDisposed()) {
			return;
		}
		model.suggest(offers.selected());
		projects.addAll(offers.projects());
		if (model.project().isEmpty() && projects.size() == 1) {
			model.project(Optional.of(projects.get(0).uuid()));
		}
		Combo combo = projectBox;
		if (combo != null) {
			projects.forEach(project -> combo.add(project.label()));
			for (int i = 0; i < projects.size(); i++) {
				if (model.project().equals(Optional.of(projects.get(i).uuid()))) {
					combo.select(i + 1);
				}
			}
		}
		choosers.forEach((field, chooser) -> {
			Optional<UUID> suggested = model.target(field);
			chooser.records(offers.records().getOrDefault(field, List.of()));
			suggested.ifPresent(chooser::select);
		});
	}

	private void validate() {
		Optional<String> objection = model.objection();
		setErrorMessage(objection.orElse(null));
		Button create = getButton(IDialogConstants.OK_ID);
		if (create != null) {
			create.setEnabled(objection.isEmpty());
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Create", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		String author = session.author();
		session.read("what the record refers to",
				notebook -> Save.created(model.make(notebook, author, Clock.systemUTC().instant())),
				save -> session.save(List.of(save), "", outcome -> made(save, outcome)));
		super.okPressed();
	}

	private void made(Save save, SaveOutcome outcome) {
		switch (outcome) {
		case SaveOutcome.Saved saved -> {
			session.preferences().countMade(model.kind().getName());
			session.openRecord(saved.revision().record());
		}
		case SaveOutcome.Invalid invalid -> session.announcements().trouble(invalid.message());
		case SaveOutcome.Conflict conflict -> session.announcements().trouble(conflict.message());
		}
	}
}
