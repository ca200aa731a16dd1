/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** Lists the keys that work now, by what they do. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class KeysDialog extends Dialog {

	private static final int WIDTH = 460;
	private static final int HEIGHT = 480;

	/** Makes the dialog of a window. */
	public KeysDialog(Shell parent) {
		super(parent);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Keyboard");
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite holder = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(holder);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		Table table = new Table(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		for (String heading : List.of("What it does", "Keys")) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(heading);
			layout.setColumnData(column, new ColumnWeightData(1));
		}
		keys().forEach((name, keys) -> new TableItem(table, SWT.NONE).setText(new String[] { name, keys }));
		return area;
	}

	private static Map<String, String> keys() {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		String scheme = bindings.getActiveScheme().getId();
		List<Binding> ours = java.util.Arrays.stream(bindings.getBindings())
				.filter(b -> scheme.equals(b.getSchemeId()) && b.getParameterizedCommand() != null)
				.sorted(Comparator.comparing(b -> b.getTriggerSequence().format())).toList();
		return ours.stream().collect(Collectors.groupingBy(KeysDialog::name, TreeMap::new,
				Collectors.mapping(b -> b.getTriggerSequence().format(), Collectors.joining(", "))));
	}

	private static String name(Binding binding) {
		try {
			return binding.getParameterizedCommand().getName();
		} catch (NotDefinedException e) {
			return binding.getParameterizedCommand().getId();
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}
