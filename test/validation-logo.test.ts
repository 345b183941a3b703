/** Tests of the logo: what is let into documents, at what size, and what is refused with which code. */
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import t from 'tap'
import { readLogo } from '../src/validation/logo.ts'

function uri(type: string, data: Uint8Array | string): string {
  return `data:image/${type};base64,${Buffer.from(data).toString('base64')}`
}

function svg(content: string, attributes = 'viewBox="0 0 100 50"'): string {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`
  return uri('svg+xml', text)
}

function chunk(name: string, content: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, Buffer.from(name, 'latin1'), content, Buffer.alloc(4)])
}

/** A PNG of one colour; checksums are left at zero, which only readers of pixels look at. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = deflateSync(Buffer.alloc(8))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** The frame of a JPEG after an application segment and fill bytes. */
function jpeg(width: number, height: number, frame = 0xc2): Buffer {
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  const start = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, frame, 0, 11, 8]
  return Buffer.from([...start, ...size, 1, 1, 0x11, 0, 0xff, 0xd9])
}

function size(data: string, width?: number): string {
  const reading = readLogo(data, width)
  return reading.ok ? `${reading.logo.type} ${reading.logo.width}x${reading.logo.height}` : reading.code
}

t.test('pictures and their sizes', async t => {
  t.equal(size(uri('png', png(160, 80))), 'png 160x80', 'its own size')
  t.equal(size(uri('png', png(1600, 400))), 'png 320x80', 'made smaller to the width of the place')
  t.equal(size(uri('png', png(400, 400))), 'png 120x120', 'made smaller to the height of the place')
  t.equal(size(uri('png', png(100, 50)), 240), 'png 240x120', 'the width that is asked for')
  t.equal(size(uri('jpeg', jpeg(200, 100))), 'jpeg 200x100')
  t.equal(size(svg('<path d="M0 0h9v9z"/>')), 'svg 100x50', 'view box')
  t.equal(size(svg('', 'width="1in" height="48px"')), 'svg 96x48', 'units')
  t.equal(size(svg('', 'width="50" viewBox="0 0 100 50"')), 'svg 50x25')
  t.equal(size(svg('', 'height="50" viewBox="0 0 100 50"')), 'svg 100x50')
  t.equal(size(svg('', 'width="100%" height="100%" viewBox="0 0 30 20"')), 'svg 30x20')
  const reading = readLogo(uri('png', png(1, 1)), undefined)
  t.same(reading.ok && reading.logo.data, png(1, 1), 'the bytes are those of the file')
})

t.test('files that are not what they say, broken, or of an impossible size', async t => {
  t.equal(size('data:image/gif;base64,R0lGODlh'), 'logo-type')
  t.equal(size(uri('png', jpeg(1, 1))), 'logo-type')
  t.equal(size(uri('jpeg', png(1, 1))), 'logo-type')
  t.equal(size(uri('svg+xml', '<html/>')), 'logo-type')
  t.equal(size(uri('svg+xml', '<svg viewBox="0 0 1 1"/>')), 'logo-type', 'without the namespace of SVG')
  t.equal(size('data:image/png;base64,iVBORw0KGgo'), 'logo-not-base64')
  t.equal(size(uri('png', png(1, 1).subarray(0, -14))), 'logo-broken')
  t.equal(size(uri('jpeg', jpeg(1, 1).subarray(0, -2))), 'logo-broken')
  t.equal(size(uri('jpeg', jpeg(1, 1, 0xda))), 'logo-broken', 'a scan without a frame')
  t.equal(size(svg('<g>')), 'logo-broken')
  t.equal(size(svg('&unknown;')), 'logo-broken')
  t.equal(size(uri('svg+xml', Buffer.from([0x3c, 0xff]))), 'logo-broken')
  t.equal(size(uri('png', png(5000, 10))), 'logo-size')
  t.equal(size(uri('png', png(0, 10))), 'logo-size')
  t.equal(size(svg('', '')), 'logo-size')
  t.equal(size(svg('', 'viewBox="0 0 0 10"')), 'logo-size')
  t.equal(size(uri('png', png(10, 100)), 640), 'logo-too-tall')
  t.equal(size(uri('png', Buffer.concat([png(1, 1), Buffer.alloc(256 * 1024)]))), 'logo-too-large')
})

t.test('SVG that only draws is let in', async t => {
  const safe = [
    '<title>Logo</title><g fill="#123456"><rect width="9" height="9"/></g>',
    '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><circle r="4" fill="url(#a)"/>',
    '<path id="p" d="M0 0"/><use xlink:href="#p"/><use href="#p" x="9"/>',
    '<style>.a { fill: url(#b); }</style>',
    `<image href="${uri('png', png(1, 1))}"/>`,
    '<clipPath id="c"><rect width="9" height="9"/></clipPath><g clip-path="url(#c)"/>'
  ]
  for (const content of safe) t.equal(size(svg(content)), 'svg 100x50', content.slice(0, 60))
})

t.test('SVG that runs, loads, writes or repeats without end is refused', async t => {
  const unsafe = [
    '<script>1</script>',
    '<rect onclick="1"/>',
    '<rect OnLoad="1"/>',
    '<foreignObject/>',
    '<a href="#x"/>',
    '<animate/>',
    '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    '<image href="https://example.org/a.png"/>',
    '<image href="data:image/svg+xml;base64,AAAA"/>',
    '<use xlink:href="other.svg#a"/>',
    '<rect href="data:image/png;base64,AAAA"/>',
    '<rect fill="url(https://example.org/)"/>',
    '<rect style="fill: url( &quot;x&quot; )"/>',
    '<style>@import "x";</style>',
    '<style><![CDATA[a { fill: u\\72l(x) }]]></style>',
    '<g xml:base="https://example.org/"/>',
    '<?xml-stylesheet href="x"?>',
    '<g id="a"><use href="#b"/></g><g id="b"/>',
    '<defs><use href="#b"/></defs>',
    '<mask id="m"><rect mask="url(#n)"/></mask>',
    '<g/>'.repeat(5001),
    `${'<g>'.repeat(70)}${'</g>'.repeat(70)}`
  ]
  for (const content of unsafe) t.equal(size(svg(content)), 'logo-unsafe', content.slice(0, 60))
  t.equal(size(svg('<use href="#root"/>', 'id="root" viewBox="0 0 9 9"')), 'logo-unsafe', 'the picture in itself')
  const doctype = '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">&a;</svg>'
  t.equal(size(uri('svg+xml', doctype)), 'logo-unsafe')
  t.equal(size(svg('<text>Ward 4</text>')), 'logo-text')
})

t.test('no bytes make it throw', async () => {
  const type = fc.constantFrom('png', 'jpeg', 'svg+xml')
  const files = [
    png(9, 9),
    jpeg(9, 9),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g/></svg>')
  ]
  const data = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.tuple(fc.constantFrom(...files), fc.nat(80), fc.nat(255)).map(([file, at, value]) => {
      const changed = Buffer.from(file)
      changed[at % changed.length] = value
      return changed.subarray(0, value % 3 === 0 ? at : undefined)
    })
  )
  fc.assert(
    fc.property(type, data, (name, bytes) => {
      const reading = readLogo(uri(name, bytes), undefined)
      return reading.ok ? reading.logo.width > 0 && reading.logo.height > 0 : reading.hint !== ''
    }),
    { numRuns: 1000 }
  )
})
