import fs from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';

const root = path.resolve(__dirname, '../../..');

/** The page of the pane as it ships, without Office.js: the same markup, the same styles, the gallery's script. */
function page(): string {
  const shipped = fs.readFileSync(path.join(root, 'src/taskpane/taskpane.html'), 'utf8');
  return shipped.replace(/<script\b[^>]*><\/script>/, '<script defer src="gallery.js"></script>');
}

/** Builds the gallery and gives its files by name: the pane over a message in memory, in every named state. */
export async function buildGallery(): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(root, 'build/gallery');
  const compiler = webpack({
    mode: 'production',
    context: root,
    devtool: false,
    target: ['web', 'es2022'],
    entry: './test/support/gallery/page.tsx',
    output: { path: folder, filename: 'gallery.js' },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2022',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
              },
            },
          },
        },
      ],
    },
    optimization: { minimize: false },
    performance: false,
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure !== null) reject(failure);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
  });
  const html = page();
  fs.writeFileSync(path.join(folder, 'gallery.html'), html);
  return new Map([
    ['gallery.html', html],
    ['gallery.js', fs.readFileSync(path.join(folder, 'gallery.js'), 'utf8')],
  ]);
}
