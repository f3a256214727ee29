// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ehm/ehmclipboard.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace hometray {

EhmClipboard::EhmClipboard(QObject *parent) : QObject(parent)
{
    m_kept.setSingleShot(true);
    m_kept.setInterval(keptSeconds * 1000);
    connect(&m_kept, &QTimer::timeout, this, &EhmClipboard::takeBack);
}

EhmClipboard::~EhmClipboard()
{
    if (qGuiApp)
        takeBack();
}

void EhmClipboard::copy(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    // Clipboard managers of KDE and others keep nothing that says so; Windows has marks of its own.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
#ifdef Q_OS_WIN
    const QString windows = u"application/x-qt-windows-mime;value=\"%1\""_s;
    data->setData(windows.arg(u"ExcludeClipboardContentFromMonitorProcessing"_s), "1");
    data->setData(windows.arg(u"CanUploadToCloudClipboard"_s), QByteArray(4, '\0'));
#endif
    QGuiApplication::clipboard()->setMimeData(data);
    m_text = text;
    m_kept.start();
}

void EhmClipboard::takeBack()
{
    m_kept.stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!m_text.isEmpty() && clipboard->text() == m_text)
        clipboard->clear();
    m_text.clear();
}

} // namespace hometray
