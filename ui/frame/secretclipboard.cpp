// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/secretclipboard.h"

#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QWidget>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
const QString secretMark = u"x-kde-passwordManagerHint"_s; // of KDE, kept by others as well

/// What stands there was put there by this program: Qt wraps what comes from another.
bool isOurs(const QMimeData *data)
{
    return data && !data->inherits("QInternalMimeData");
}

QMimeData *markedSecret(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(secretMark, "secret");
#ifdef Q_OS_WIN
    const QString windows = u"application/x-qt-windows-mime;value=\"%1\""_s;
    for (const QString &yes :
        {u"ExcludeClipboardContentFromMonitorProcessing"_s, u"Clipboard Viewer Ignore"_s})
        data->setData(windows.arg(yes), "1");
    for (const QString &no : {u"CanIncludeInClipboardHistory"_s, u"CanUploadToCloudClipboard"_s})
        data->setData(windows.arg(no), QByteArray(4, '\0'));
#endif
    return data;
}
} // namespace

SecretClipboard &SecretClipboard::instance()
{
    static QPointer<SecretClipboard> one;
    if (!one)
        one = new SecretClipboard(qGuiApp);
    return *one;
}

SecretClipboard::SecretClipboard(QObject *parent) : QObject(parent), m_key(32, '\0')
{
    QRandomGenerator::system()->fillRange(
        reinterpret_cast<quint32 *>(m_key.data()), m_key.size() / qsizetype(sizeof(quint32)));
    for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        QTimer *left = copied(mode).left = new QTimer(this);
        left->setSingleShot(true);
        left->setInterval(keptSeconds * 1000);
        connect(left, &QTimer::timeout, this, [this, mode] { takeBack(mode); });
    }
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &SecretClipboard::changed);
    // While there is still a clipboard: at its end Qt hands what is on it to the clipboard manager.
    connect(qGuiApp, &QCoreApplication::aboutToQuit, this, qOverload<>(&SecretClipboard::takeBack));
}

SecretClipboard::Copied &SecretClipboard::copied(QClipboard::Mode mode)
{
    return m_copied[mode == QClipboard::Selection ? 1 : 0];
}

QByteArray SecretClipboard::fingerprint(const QString &text) const
{
    const QByteArrayView bytes(
        reinterpret_cast<const char *>(text.constData()), text.size() * qsizetype(sizeof(QChar)));
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    code.addData(bytes.data(), bytes.size());
    return code.result();
}

void SecretClipboard::copy(const QString &text)
{
    put(text, QClipboard::Clipboard);
}

void SecretClipboard::put(const QString &text, QClipboard::Mode mode)
{
    m_putting = true;
    QGuiApplication::clipboard()->setMimeData(markedSecret(text), mode);
    m_putting = false;
    Copied &mine = copied(mode);
    mine.fingerprint = fingerprint(text);
    mine.left->start();
}

void SecretClipboard::changed(QClipboard::Mode mode)
{
    if (m_putting || mode == QClipboard::FindBuffer)
        return;
    // What another program copied is not read: it may be slow to answer. Should it have taken over
    // our text, the fingerprint tells when the time has come.
    const QMimeData *data = QGuiApplication::clipboard()->mimeData(mode);
    if (!isOurs(data) || !data->hasText())
        return;
    // Who moves their own words about in a form must find them again as they were.
    const QWidget *from = QApplication::focusWidget();
    const auto *box = qobject_cast<const QComboBox *>(from); // has the keyboard of its field
    const bool typedIn = (box && box->isEditable())
        || (from && from->property("readOnly").isValid() && !from->property("readOnly").toBool());
    const QString text = data->text();
    const QString left = typedIn || !m_mayLeave ? text : m_mayLeave(text);
    put(left, mode);
    if (left != text && mode == QClipboard::Clipboard)
        Q_EMIT leftOut();
}

void SecretClipboard::takeBack()
{
    for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection})
        takeBack(mode);
}

void SecretClipboard::takeBack(QClipboard::Mode mode)
{
    Copied &mine = copied(mode);
    mine.left->stop();
    const QByteArray was = std::exchange(mine.fingerprint, {});
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!was.isEmpty() && (mode != QClipboard::Selection || clipboard->supportsSelection())
        && fingerprint(clipboard->text(mode)) == was)
        clipboard->clear(mode);
}

} // namespace hometray
