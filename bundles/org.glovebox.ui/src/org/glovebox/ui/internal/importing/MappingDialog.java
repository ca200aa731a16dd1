/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.TableLayout;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.core.importing.KeptMappings;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.ui.internal.session.DesktopSession;

/** Lets the user say what the columns of a table mean; the notebook keeps it for tables with the same labels. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
final class MappingDialog extends TitleAreaDialog {

	private static final int WIDTH = 760;
	private static final int HEIGHT = 360;
	private static final String FOUND = "as found";
	private static final List<String> DELIMITERS = List.of(FOUND, "tab", "comma", "semicolon", "bar", "blanks");
	private static final List<String> SIGNS = List.of("", "\t", ",", ";", "|", TableMapping.Layout.BLANKS);
	private static final List<String> DECIMALS = List.of(FOUND, "point", "comma");
	private static final List<String> DECIMAL_SIGNS = List.of("", ".", ",");

	private final DesktopSession session;
	private final Path file;
	private final Runnable kept;
	private final Optional<TableMapping> before;
	private TableLayout layout;
	private @Nullable MappingRows rows;
	private @Nullable Text name;
	private @Nullable Text headerLine;
	private @Nullable Combo delimiter;
	private @Nullable Combo decimal;
	private @Nullable Combo technique;

	private MappingDialog(Shell parent, DesktopSession session, Path file, TableLayout layout, Optional<TableMapping> before,
			Runnable kept) {
		super(parent);
		this.session = session;
		this.file = file;
		this.layout = layout;
		this.before = before;
		this.kept = kept;
		setHelpAvailable(false);
	}

	/** What was found of a table and what is known of its labels. */
	private record Found(Optional<TableLayout> layout, Optional<TableMapping> mapping) {
	}

	/**
	 * Looks into the file in the background, then asks.
	 *
	 * @param kept runs when the user has said something, which the notebook keeps by then
	 */
	static void open(Shell parent, DesktopSession session, Path file, Runnable kept) {
		ImportRunner runner = session.registries().importRunner();
		session.run("Looking at " + file.getFileName(), (notebook, monitor) -> {
			KeptMappings mappings = new KeptMappings(notebook);
			for (TableMapping mapping : mappings.all()) {
				Optional<TableLayout> known = runner.layout(file, mapping.layout()).filter(l -> mapping.fits(l.labels()));
				if (known.isPresent()) {
					return new Found(known, Optional.of(mapping));
				}
			}
			return new Found(runner.layout(file, TableMapping.Layout.FOUND), Optional.empty());
		}, found -> {
			if (found.layout().isEmpty()) {
				session.announcements().trouble(file.getFileName() + " holds no table whose columns could be explained.");
			} else if (!parent.isDisposed()) {
				new MappingDialog(parent, session, file, found.layout().get(), found.mapping(), kept).open();
			}
		});
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Columns");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("What the columns of " + file.getFileName() + " mean");
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(body);
		head(body);
		ScrolledComposite scrolled = new ScrolledComposite(body, SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(scrolled);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		rows = new MappingRows(scrolled, this::check);
		rows.show(layout, before);
		return area;
	}

	private void head(Composite body) {
		Composite head = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(6).spacing(8, 8).applyTo(head);
		TableMapping.Layout stated = before.map(TableMapping::layout).orElse(TableMapping.Layout.FOUND);
		name = text(head, "Name", before.map(TableMapping::name).orElse(""), "such as Potentiostat in room 3");
		technique = combo(head, "Technique", Stream.concat(Stream.of("from the columns"),
				Arrays.stream(Technique.values()).map(Technique::label)).toList(), technique(before));
		headerLine = text(head, "Line of labels", stated.headerLine() == 0 ? "" : Integer.toString(stated.headerLine()),
				"found: " + layout.layout().headerLine());
		delimiter = combo(head, "Between cells", DELIMITERS, Math.max(0, SIGNS.indexOf(stated.delimiter())));
		decimal = combo(head, "Decimal sign", DECIMALS, Math.max(0, DECIMAL_SIGNS.indexOf(stated.decimal())));
		headerLine.addListener(SWT.Modify, event -> lookAgain());
		delimiter.addListener(SWT.Selection, event -> lookAgain());
		decimal.addListener(SWT.Selection, event -> lookAgain());
	}

	private static int technique(Optional<TableMapping> mapping) {
		List<String> ids = Arrays.stream(Technique.values()).map(Technique::id).toList();
		return mapping.map(m -> ids.indexOf(m.technique()) + 1).orElse(0);
	}

	private static Text text(Composite parent, String label, String content, String hint) {
		new Label(parent, SWT.NONE).setText(label);
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		text.setText(content);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private static Combo combo(Composite parent, String label, List<String> items, int selected) {
		new Label(parent, SWT.NONE).setText(label);
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		combo.select(selected);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private TableMapping.Layout stated() {
		Text line = headerLine;
		Combo cells = delimiter;
		Combo sign = decimal;
		String typed = line == null ? "" : line.getText().strip();
		int number = typed.matches("[1-9][0-9]{0,7}") ? Integer.parseInt(typed) : 0;
		return new TableMapping.Layout(number, cells == null ? "" : SIGNS.get(cells.getSelectionIndex()),
				sign == null ? "" : DECIMAL_SIGNS.get(sign.getSelectionIndex()));
	}

	private void lookAgain() {
		TableMapping.Layout stated = stated();
		ImportRunner runner = session.registries().importRunner();
		session.background().quietly("Looking at " + file.getFileName(), monitor -> runner.layout(file, stated), found -> {
			if (getShell() != null && !getShell().isDisposed() && stated.equals(stated())) {
				found.ifPresent(this::show);
				if (found.isEmpty()) {
					setErrorMessage("There is no table that is written so.");
				}
			}
		});
	}

	private void show(TableLayout found) {
		layout = found;
		MappingRows shown = rows;
		if (shown != null) {
			shown.show(found, before);
		}
		check();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Use and Remember", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	private void check() {
		MappingRows shown = rows;
		Optional<String> problem = shown == null ? Optional.empty() : shown.problem();
		setErrorMessage(problem.orElse(null));
		setMessage("Files with the same labels are read the same way from now on. The first row is shown beside each label.");
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(problem.isEmpty());
		}
	}

	@Override
	protected void okPressed() {
		MappingRows shown = rows;
		Text typed = name;
		Combo chosen = technique;
		if (shown == null || typed == null || chosen == null) {
			return;
		}
		String id = chosen.getSelectionIndex() <= 0 ? "" : Technique.values()[chosen.getSelectionIndex() - 1].id();
		TableMapping mapping = new TableMapping(typed.getText().strip(), layout.labels(), stated(), id,
				new ArrayList<>(shown.meanings()));
		Consumer<TableMapping> told = done -> {
			session.announcements().done("The columns are remembered as " + done.name() + ".");
			kept.run();
		};
		session.run("Keeping what the columns mean", (notebook, monitor) -> new KeptMappings(notebook).keep(mapping), told);
		super.okPressed();
	}
}
